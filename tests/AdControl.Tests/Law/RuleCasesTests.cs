using AdControl.Advertising;
using AdControl.Law;
using AdControl.Law.Testing;

namespace AdControl.Tests.Law;

public sealed class RuleCasesTests
{
    private static readonly DateOnly s_today = new(2026, 11, 24);

    [Fact]
    public void Run_sound_cases_all_hold()
    {
        var cases = RuleCases.Of(TestPack.Loaded);
        Assert.Empty(cases.Problems);
        var failed = cases.Run(TestPack.Loaded, s_today).Where(r => !r.Holds).Select(r => $"{r.Case.Rule} {r.Case.Name}: {r.Got}\n{r.Explanation}");
        Assert.Empty(failed);
    }

    [Fact]
    public void Run_wrong_expectation_and_wrong_evidence_fail_with_an_explanation()
    {
        using var folder = new TestPack();
        folder.Replace("csp/r5122-4.cases.json", "\"Résultat garanti\"\n", "\"Résultat\"\n");
        folder.Replace("csp/r5122-4.cases.json", "Résultat probable.", "Résultats garantis.");
        var pack = RulePack.Load(folder.Directory);
        var failed = RuleCases.Of(pack).Run(pack, s_today).Where(r => !r.Holds).ToList();
        Assert.Equal(2, failed.Count);
        Assert.True(failed[0].HasExpectedOutcome);
        Assert.Equal(["Résultat garanti"], failed[0].Passages);
        Assert.Equal(RuleOutcome.Fires, failed[1].Got);
        Assert.Contains("(garanti)", failed[1].Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_unknown_rule_fact_and_outcome_are_problems_with_a_mend()
    {
        using var folder = new TestPack();
        folder.Replace("csp/r5122-4.cases.json", "ReimbursementRates", "ReimbursementRate");
        folder.Replace("csp/r5122-4.cases.json", "\"undecided\",\n      \"text\": \"\",\n      \"submission\"", "\"undecide\",\n      \"text\": \"\",\n      \"submission\"");
        folder.Replace("csp/r5122-4.cases.json", "\"T-11\"", "\"T-111\"");
        var problems = RuleCases.Of(RulePack.Load(folder.Directory)).Problems;
        Assert.Equal(["cases.fact", "cases.rule", "law.choice"], problems.Select(p => p.Code).Order(StringComparer.Ordinal));
        Assert.Contains(problems, p => p.Mend.Contains("ReimbursementRates", StringComparison.Ordinal));
    }
}
