namespace AdControl.Rules.Compilation;

/// <summary>What a condition comes to on facts some of which may not be known.</summary>
/// <param name="Outcome">Whether it holds; null when that depends on a fact that is not known.</param>
/// <param name="Needs">What must be supplied to decide it, each once; empty when it is decided.</param>
public readonly record struct RuleDecision(bool? Outcome, IReadOnlyList<string> Needs)
{
    internal static RuleDecision Of(bool outcome) => new(outcome, []);
}
