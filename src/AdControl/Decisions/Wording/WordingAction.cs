using AdControl.Rules.Compilation;

namespace AdControl.Decisions.Wording;

/// <summary>What a rule adds to an act: the action of the rule file with its context, its texts ready to be filled.</summary>
/// <param name="Kind">The action.</param>
/// <param name="Order">Where it stands among others of its place; equal ones stand in the order of the files.</param>
internal sealed record WordingAction(WordingActionKind Kind, double Order)
{
    /// <summary>The sentences.</summary>
    public IReadOnlyList<RuleMessage> Texts { get; init; } = [];

    /// <summary>Texts that are no sentences: a name, an address, cells.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<RuleMessage>> Fields { get; init; } = new Dictionary<string, IReadOnlyList<RuleMessage>>();

    /// <summary>The place: an article's role, <c>body</c>, <c>appeal</c>, or <c>annex:…</c>.</summary>
    public string Place { get; init; } = "";

    /// <summary>Of an item, whether its list is numbered.</summary>
    public bool IsNumbered { get; init; }

    public string Word { get; init; } = "";
}
