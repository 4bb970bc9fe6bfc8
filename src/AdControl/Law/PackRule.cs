using AdControl.Rules.Compilation;

namespace AdControl.Law;

/// <summary>A rule of the pack with everything that runs it.</summary>
/// <param name="Law">What it is.</param>
/// <param name="When">The further condition; null when there is none.</param>
/// <param name="Demand">What compliance means.</param>
/// <param name="French">The French message.</param>
/// <param name="English">The English message; null when there is none.</param>
internal sealed record PackRule(LawRule Law, LawCondition? When, LawCondition Demand, RuleMessage French, RuleMessage? English)
{
    /// <summary>Whether the outcome may differ between medicines.</summary>
    public bool ReadsMedicine { get; } = Demand.InputsRead.Contains(LawInputs.Medicine) || When?.InputsRead.Contains(LawInputs.Medicine) == true;

    public RuleMessage Message(Language language) => language == Language.English && English is not null ? English : French;
}
