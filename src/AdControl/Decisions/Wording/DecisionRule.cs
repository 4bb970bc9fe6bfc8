using AdControl.Law;

namespace AdControl.Decisions.Wording;

/// <summary>A rule of the wording of decisions: a sentence of an act with its condition, or what must hold before an act is signed.</summary>
/// <remarks>One instance is one dated version, as with the rules of the law.</remarks>
public sealed record DecisionRule
{
    /// <summary>Its identifier, such as <c>DEC-VISA-REF-01</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The set it belongs to, such as <c>fr.decisions.visa</c>.</summary>
    public required string RuleSet { get; init; }

    /// <summary>The file it stands in, as its path under the folder of rules.</summary>
    public required string File { get; init; }

    /// <summary>The line of its name in that file, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>What it writes or demands.</summary>
    public required LocalText Title { get; init; }

    /// <summary>Its sources.</summary>
    public required LawSource Source { get; init; }

    /// <summary>The days on which it is in force.</summary>
    public required DateSpan InForce { get; init; }

    /// <summary>The procedures it is for, such as <c>visa-gp</c>; empty: all.</summary>
    public IReadOnlyList<string> Procedures { get; init; } = [];

    /// <summary>The kinds of act it is for, such as <c>refusal</c>; empty: all.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Its condition.</summary>
    public required string Expression { get; init; }

    /// <summary>What it writes, as the file has it, or what it says when what it demands does not hold.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];

    /// <summary>Whether it is one for this procedure, kind and day.</summary>
    public bool AppliesTo(string procedure, string kind, DateOnly date) =>
        (Procedures.Count == 0 || Procedures.Contains(procedure)) && (Kinds.Count == 0 || Kinds.Contains(kind)) && InForce.Contains(date);

    /// <inheritdoc/>
    public override string ToString() => Id;
}
