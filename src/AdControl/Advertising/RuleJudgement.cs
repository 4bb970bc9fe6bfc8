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
        if (rule.When is { } when)
        {
            var needed = when.MissingNeeds(facts);
            if (needed.Count > 0) return new(rule, RuleOutcome.Undecided, needed);
            if (!when.Evaluate(facts)) return new(rule, RuleOutcome.NotApplicable, []);
        }
        if (rule.Law.Kind == FindingKind.Checklist) return new(rule, RuleOutcome.Passes, []);
        var needs = rule.Demand.MissingNeeds(facts);
        if (needs.Count > 0) return new(rule, RuleOutcome.Undecided, needs);
        return new(rule, rule.Demand.Evaluate(facts) ? RuleOutcome.Passes : RuleOutcome.Fires, []);
    }
}
