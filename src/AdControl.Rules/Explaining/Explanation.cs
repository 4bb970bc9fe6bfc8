namespace AdControl.Rules.Explaining;

/// <summary>Why an expression gave its outcome on given facts: the tree of its conditions with their values.</summary>
/// <param name="Kind">What this part is.</param>
/// <param name="Text">The part as written in the rule.</param>
/// <param name="Outcome">Whether it holds; null when it was not reached or could not be evaluated.</param>
/// <param name="WasEvaluated">Whether the outcome above depends on it; a condition behind a decided one is not reached.</param>
/// <param name="Values">The facts read directly in this part, with their values.</param>
/// <param name="Parts">Its conditions.</param>
/// <param name="Error">Why it could not be evaluated; null normally.</param>
public sealed record Explanation(
    ExplanationKind Kind, string Text, bool? Outcome, bool WasEvaluated, IReadOnlyList<ExplainedValue> Values, IReadOnlyList<Explanation> Parts, string? Error = null)
{
    /// <summary>The explanation as sentences, one a line, conditions indented below what they decide.</summary>
    /// <param name="language"><c>fr</c> or <c>en</c>; anything else reads as English.</param>
    public string ToSentences(string language) => ExplanationWriter.Write(this, language);
}
