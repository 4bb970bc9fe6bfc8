using AdControl.Decisions.Testing;
using AdControl.Decisions.Wording;
using AdControl.Law;
using AdControl.Rules;

namespace AdControl.Decisions.Linting;

/// <summary>Looks for what loads but should not stay so: wordings uncited, undated, untranslated, or tried by no case.</summary>
internal static class DecisionLint
{
    /// <returns>Every problem; empty when all is well, and when the pack has no wording of decisions.</returns>
    public static IReadOnlyList<RuleProblem> Check(RulePack law)
    {
        try
        {
            var pack = DecisionPack.Load(law);
            var cases = DecisionCases.Of(pack);
            return [.. cases.Problems, .. pack.Rules.SelectMany(Sources), .. Cases(pack, cases)];
        }
        catch (RulePackException error)
        {
            return error.Problems;
        }
    }

    private static IEnumerable<RuleProblem> Sources(DecisionRule rule)
    {
        if (rule.Source.Cites.Count == 0) yield return Problem(rule, "lint.uncited", "names no source.", "Add \"cites\", such as [\"CSP:L5122-8\"].");
        if (rule.InForce.From is null) yield return Problem(rule, "lint.undated", "does not say since when it is used.", "Add \"from\".");
        if (rule.Source.Checked is null) yield return Problem(rule, "lint.unchecked", "does not say when it was last compared with its source.", "Add \"checked\" with the day.");
        if (string.IsNullOrWhiteSpace(rule.Title.French) || string.IsNullOrWhiteSpace(rule.Title.English)) yield return Problem(rule, "lint.no-title", "has no title in French and English.", "Add \"title\".");
    }

    private static IEnumerable<RuleProblem> Cases(DecisionPack pack, DecisionCases cases)
    {
        var results = cases.Run(pack, LegalTime.Today(TimeProvider.System));
        var wrote = results.SelectMany(r => r.Wrote).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var hindered = results.SelectMany(r => r.Obstacles).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var wording in pack.Wordings)
        {
            if (!wrote.Contains(wording.Law.Id)) yield return Problem(wording.Law, "lint.untested", "writes in no case.", "Add one to a .cases.json of the folder.");
            else if (wording.Law.Expression != "true" && !results.Any(r => IsSilent(r, wording.Law))) yield return Problem(wording.Law, "lint.untested", "has no case for which it is meant and in which it does not write.", "Add one, or make its condition \"true\".");
        }
        foreach (var demand in pack.Demands)
        {
            if (!hindered.Contains(demand.Law.Id)) yield return Problem(demand.Law, "lint.untested", "stands against signing in no case.", "Add one with \"signer\" and \"obstacles\".");
            else if (!results.Any(r => r.Case.Signer is not null && Applies(r, demand.Law) && !r.Obstacles.Contains(demand.Law.Id))) yield return Problem(demand.Law, "lint.untested", "has no case that it lets pass.", "Add one with \"signer\".");
        }
    }

    private static bool IsSilent(DecisionCaseResult result, DecisionRule rule) => Applies(result, rule) && !result.Wrote.Contains(rule.Id);

    private static bool Applies(DecisionCaseResult result, DecisionRule rule) =>
        rule.AppliesTo(result.Case.Facts.Procedure, result.Case.Facts.Kind, result.Case.Date ?? LegalTime.Today(TimeProvider.System));

    private static RuleProblem Problem(DecisionRule rule, string code, string message, string mend) =>
        new(code, ProblemSeverity.Error, rule.File, rule.Line, 1, $"\"RuleName\": \"{rule.Id}\"", $"{rule.Id}: {message}", mend);
}
