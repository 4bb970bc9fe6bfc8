using AdControl.Law;

namespace AdControl.Cases;

/// <summary>Somebody is to be told something, in the wording of a template.</summary>
/// <param name="To">The account, such as <c>company:alpha</c> or <c>evaluator:anna</c>.</param>
/// <param name="Template">The template, such as <c>case-received</c>; empty when the procedure gives the words itself.</param>
internal sealed record CaseNotice(string To, string Template)
{
    /// <summary>The name by which the receipt goes with a notice.</summary>
    public const string Receipt = "receipt";

    /// <summary>Values the case itself does not give, in each language.</summary>
    public IReadOnlyDictionary<string, LocalText> Values { get; init; } = new Dictionary<string, LocalText>();

    /// <summary>The subject, when there is no template; may name values in braces.</summary>
    public string? Subject { get; init; }

    /// <summary>The body, when there is no template; may name values in braces.</summary>
    public string? Body { get; init; }

    /// <summary>The act that goes with it; null when none does.</summary>
    public string? Act { get; init; }
}
