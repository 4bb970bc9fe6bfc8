using AdControl.Rules.Compilation;

namespace AdControl.Decisions.Wording;

/// <summary>A sentence-writing rule with everything that runs it.</summary>
/// <param name="Law">What it is.</param>
/// <param name="Condition">When it writes.</param>
/// <param name="Each">Whether it runs once, or for each of many.</param>
/// <param name="First">The group of which only the first that holds writes, for each element; null when it is in none.</param>
/// <param name="Action">What it writes.</param>
internal sealed record WordingRule(DecisionRule Law, CompiledRule Condition, WordingEach Each, string? First, WordingAction Action);
