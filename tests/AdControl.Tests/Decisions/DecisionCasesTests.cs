using AdControl.Law;
using AdControl.Law.Linting;

namespace AdControl.Tests.Decisions;

public sealed class DecisionCasesTests
{
    [Fact]
    public void Run_every_case_of_the_wording_holds()
    {
        Assert.Empty(Wording.Cases.Problems);
        var failures = Wording.Cases.Run(Wording.Pack, Wording.Today).SelectMany(r => r.Failures.Select(f => $"{r.Case.File} « {r.Case.Name} »: {f}"));
        Assert.Empty(failures);
    }

    [Fact]
    public void Run_case_that_does_not_hold_says_what_differs()
    {
        using var pack = Wording.Copy();
        pack.Write("decisions/x.cases.json", """
            { "cases": [ { "name": "x", "date": "2026-04-03", "facts": { "procedure": "visa-gp", "kind": "receipt", "reference": "R-1" },
                           "writes": ["REC-01", "VISA-01"], "contains": ["jamais"], "lacks": ["Récépissé"], "signer": { "by": "A", "quality": "B" }, "obstacles": [] } ] }
            """);
        var loaded = pack.Load();
        var result = Assert.Single(AdControl.Decisions.Testing.DecisionCases.Of(loaded).Run(loaded, Wording.Today));
        Assert.False(result.Holds);
        Assert.Contains(result.Failures, f => f == "Expected, and not so: VISA-01 writes.");
        Assert.Contains(result.Failures, f => f.StartsWith("Not expected: DEC-01 writes", StringComparison.Ordinal));
        Assert.Contains(result.Failures, f => f == "The act does not say \"jamais\".");
        Assert.Contains(result.Failures, f => f == "The act says \"Récépissé\".");
        Assert.Contains(result.Failures, f => f.StartsWith("Not expected: SGN-10 stands against signing", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_file_with_mistakes_tells_all_of_them()
    {
        using var pack = Wording.Copy();
        pack.Write("decisions/x.cases.json", """
            { "cases": [ { "name": "a", "like": "b" }, { "name": "c", "facts": { "procedure": "visa-gp", "kind": "grant", "aplicant": {} } },
                         { "name": "d", "facts": { "procedure": "visa-gp", "kind": "grant" }, "writes": ["VISA-1O"], "sign": {} } ] }
            """);
        var problems = AdControl.Decisions.Testing.DecisionCases.Of(pack.Load()).Problems;
        Assert.Contains(problems, p => p.Code == "cases.like");
        Assert.Contains(problems, p => p.Code == "cases.fact" && p.Message.Contains("aplicant", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Code == "cases.rule" && p.Mend!.Contains("VISA-10", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Code == "law.unknown-member" && p.Mend!.Contains("signer", StringComparison.Ordinal));
    }

    [Fact]
    public void Check_wording_of_the_repository_lacks_nothing() =>
        Assert.DoesNotContain(RuleLint.Check(Wording.Folder), p => p.File.StartsWith("decisions/", StringComparison.Ordinal));

    [Fact]
    public void Check_wording_that_no_case_tries_is_told()
    {
        using var pack = Wording.Copy();
        pack.Keep("recepisse.json", "forme.json", "signature.json");
        pack.Write("decisions/x.cases.json", """{ "cases": [ { "name": "x", "facts": { "procedure": "visa-gp", "kind": "receipt", "reference": "R-1" } } ] }""");
        var problems = RuleLint.Check(pack.Path).Where(p => p.Code == "lint.untested").Select(p => p.Message).ToList();
        Assert.Contains("REC-03: writes in no case.", problems);
        Assert.Contains("SGN-01: stands against signing in no case.", problems);
        Assert.DoesNotContain("REC-01: writes in no case.", problems);
    }

    [Fact]
    public void Load_check_of_an_advertisement_does_not_read_decision_files()
    {
        using var pack = Wording.Copy();
        pack.Write("decisions/broken.json", "{");
        Assert.NotNull(RulePack.Load(pack.Path));
        Assert.Throws<RulePackException>(pack.Load);
    }
}
