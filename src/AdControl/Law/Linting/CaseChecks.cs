using AdControl.Advertising;
using AdControl.Law.Testing;
using AdControl.Rules;

namespace AdControl.Law.Linting;

/// <summary>Which rules are not tried by cases.</summary>
internal static class CaseChecks
{
    private const int Fewest = 3;

    public static IEnumerable<RuleProblem> Of(RulePack pack, RuleCases cases)
    {
        var byRule = cases.All.ToLookup(c => c.Rule, StringComparer.OrdinalIgnoreCase);
        return pack.Rules.DistinctBy(r => r.Id).SelectMany(rule => Of(rule, [.. byRule[rule.Id]])).Concat(TwiceNamed(cases));
    }

    private static IEnumerable<RuleProblem> Of(LawRule rule, List<RuleCase> cases)
    {
        const string mend = "Add it to the .cases.json beside the rule.";
        if (cases.Count == 0)
        {
            yield return RuleChecks.Problem(rule, "lint.untested", "has no case.", mend);
            yield break;
        }
        if (rule.Kind != FindingKind.Checklist && cases.TrueForAll(c => c.Expected != RuleOutcome.Fires))
            yield return RuleChecks.Problem(rule, "lint.untested", "has no case that fires.", mend);
        if (cases.TrueForAll(c => c.Expected == RuleOutcome.Fires))
            yield return RuleChecks.Problem(rule, "lint.untested", "has no case that does not fire.", mend);
        if (rule.Kind != FindingKind.Checklist && !cases.Exists(c => c.IsBoundary))
            yield return RuleChecks.Problem(rule, "lint.no-boundary", "has no case on the boundary.", "Mark the nearest miss with \"boundary\": true.");
        if (rule.Kind != FindingKind.Checklist && cases.Count < Fewest)
            yield return RuleChecks.Problem(rule, "lint.untested", $"has only {cases.Count} case(s); {Fewest} are the least.", mend);
    }

    private static IEnumerable<RuleProblem> TwiceNamed(RuleCases cases) => cases.All
        .GroupBy(c => (c.Rule, c.Name))
        .Where(g => g.Count() > 1)
        .Select(g => g.Last())
        .Select(c => new RuleProblem("lint.case-name", ProblemSeverity.Warning, c.File, c.Line, 1, "", $"Two cases of {c.Rule} are named \"{c.Name}\".", "Say what differs."));
}
