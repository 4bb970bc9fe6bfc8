using AdControl.Rules.Json;

namespace AdControl.Rules.Model;

/// <summary>The free tags of a rule. The engine never reads them; the rule pack keeps dates, citations and messages there.</summary>
public sealed class RuleProperties
{
    internal RuleProperties(RuleJson? json) => Json = json;

    /// <summary>The object itself; null when the rule has no properties.</summary>
    public RuleJson? Json { get; }

    /// <summary>A property; null when it is not there.</summary>
    public RuleJson? this[string name] => Json?[name];

    /// <summary>Names of all properties, in file order.</summary>
    public IEnumerable<string> Names => Json?.Members.Select(m => m.Name) ?? [];

    /// <summary>First day on which the rule is law; null when it always was.</summary>
    public DateOnly? From => this["from"]?.AsDate();

    /// <summary>Last day on which the rule is law; null when no end is known.</summary>
    public DateOnly? Until => this["until"]?.AsDate();

    /// <summary>The sources, <c>CSP:R5122-4:2°</c>.</summary>
    public IReadOnlyList<string> Cites => Texts("cites");

    /// <summary><c>law</c>, <c>agency</c>, <c>secondary</c> or <c>unconfirmed</c>; null when not given.</summary>
    public string? Confidence => Text("confidence");

    /// <summary>Whether the rule is law on <paramref name="date"/>; both ends belong to the period.</summary>
    public bool IsInForce(DateOnly date) => !(From > date) && !(Until < date);

    /// <summary>A text; null when it is absent or no text.</summary>
    public string? Text(string name) => this[name]?.AsText();

    /// <summary>A text in one language of an object such as <c>{"fr": …, "en": …}</c>; null when absent.</summary>
    public string? Text(string name, string language) => this[name]?[language]?.AsText();

    /// <summary>A text that can be compiled, with its place in the file; null when absent.</summary>
    public RuleText? Expression(string name) => this[name] is { Kind: RuleJsonKind.Text } json ? new(json) : null;

    /// <summary>A list of texts, or one text as a list of one; empty when absent.</summary>
    public IReadOnlyList<string> Texts(string name) => this[name] switch
    {
        { Kind: RuleJsonKind.Text } one => [one.AsText()!],
        { Kind: RuleJsonKind.Array } many => [.. many.Items.Select(i => i.AsText()).OfType<string>()],
        _ => [],
    };
}
