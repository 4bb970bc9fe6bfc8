using AdControl.Advertising;
using AdControl.Rules.Compilation;

namespace AdControl.Decisions.Wording;

/// <summary>What must hold before an act is signed, with everything that runs it.</summary>
/// <param name="Law">What it is.</param>
/// <param name="When">A further condition; null when there is none.</param>
/// <param name="Demand">What must hold.</param>
/// <param name="Level">How serious it is when it does not.</param>
/// <param name="Code">A stable name of the refusal, such as <c>evaluator-cannot-sign</c>.</param>
/// <param name="French">The French message.</param>
/// <param name="English">The English message; null when there is none.</param>
internal sealed record SigningRule(DecisionRule Law, CompiledRule? When, CompiledRule Demand, Level Level, string Code, RuleMessage French, RuleMessage? English);
