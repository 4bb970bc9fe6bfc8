using AdControl.Advertising;

namespace AdControl.Law.Testing;

/// <summary>How a case went.</summary>
/// <param name="Case">The case.</param>
/// <param name="Got">How the rule ended.</param>
/// <param name="Passages">The passages it showed, in the order of the text.</param>
/// <param name="Needs">What it needed, when it was undecided.</param>
/// <param name="Explanation">Why it ended so, in sentences; made for failed cases only, else empty.</param>
/// <param name="Dismissed">Matches of its phrase sets that did not count, each with the reason; made for failed cases only.</param>
public sealed record RuleCaseResult(
    RuleCase Case, RuleOutcome Got, IReadOnlyList<string> Passages, IReadOnlyList<string> Needs, string Explanation, IReadOnlyList<DismissedPassage> Dismissed)
{
    /// <summary>Whether the outcome is the expected one.</summary>
    public bool HasExpectedOutcome => Got == Case.Expected;

    /// <summary>Whether the passages are the expected ones; true when the case gives none.</summary>
    public bool HasExpectedEvidence => Case.Evidence is null || Case.Evidence.SequenceEqual(Passages);

    /// <summary>Whether the case holds.</summary>
    public bool Holds => HasExpectedOutcome && HasExpectedEvidence;
}
