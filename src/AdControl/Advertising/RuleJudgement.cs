using AdControl.Law;
using AdControl.Rules;

namespace AdControl.Advertising;

/// <summary>How a rule ended on one set of facts.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Needs">What it needs when it is undecided; else empty.</param>
internal sealed record RuleJudgement(PackRule Rule, RuleOutcome Outcome, IReadOnlyList<string> Needs)
{
    /// <summary>Judges one set of facts: first whether the rule applies, then whether the law is kept.</summary>
    public static RuleJudgement Of(PackRule rule, CheckRequest request, CaseInputs inputs)
    {
        if (!rule.Law.AppliesTo(request)) return new(rule, RuleOutcome.NotApplicable, []);
        try
        {
            return Judge(rule, inputs.Values);
        }
        catch (RuleEvaluationException error)
        {
            return new(rule, RuleOutcome.Undecided, [$"expression: {error.Message}"]);
        }
    }

    private static RuleJudgement Judge(PackRule rule, object?[] facts)
    {
        if (rule.When?.Decide(facts) is { } applies)
        {
            if (applies.Outcome is null) return new(rule, RuleOutcome.Undecided, applies.Needs);
            if (applies.Outcome == false) return new(rule, RuleOutcome.NotApplicable, []);
        }
        if (rule.Law.Kind == FindingKind.Checklist) return new(rule, RuleOutcome.Passes, []);
        var kept = rule.Demand.Decide(facts);
        return kept.Outcome switch
        {
            true => new(rule, RuleOutcome.Passes, []),
            false => new(rule, RuleOutcome.Fires, []),
            null => new(rule, RuleOutcome.Undecided, kept.Needs),
        };
    }
}
