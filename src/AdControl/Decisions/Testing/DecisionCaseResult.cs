using AdControl.Documents.Acts;

namespace AdControl.Decisions.Testing;

/// <summary>How a case of the wording went.</summary>
/// <param name="Case">The case.</param>
/// <param name="Act">The act; null when the pack has no wording for it.</param>
/// <param name="Wrote">The rules that wrote.</param>
/// <param name="Obstacles">The rules that stand against signing.</param>
/// <param name="Failures">What is not as the case says, a sentence each, in English; empty when it holds.</param>
public sealed record DecisionCaseResult(DecisionCase Case, ActDocument? Act, IReadOnlyList<string> Wrote, IReadOnlyList<string> Obstacles, IReadOnlyList<string> Failures)
{
    /// <summary>Whether the case holds.</summary>
    public bool Holds => Failures.Count == 0;
}
