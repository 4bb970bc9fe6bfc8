using AdControl.Law;

namespace AdControl.Cli.Tests.Decisions;

public sealed class RulesOfDecisionsTests
{
    [Fact]
    public async Task Show_rule_of_a_wording_prints_its_condition_and_texts()
    {
        var run = await CommandRun.OfAsync("rules", "show", "visa-24");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("VISA-24  Conclusion of the grounds of refusal", run.Out, StringComparison.Ordinal);
        Assert.Contains("visa-gp, visa-pm, visa-out-of-period", run.Out, StringComparison.Ordinal);
        Assert.Contains("le visa demandé ne peut être accordé,", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_demand_before_signing_prints_what_it_says()
    {
        var run = await CommandRun.OfAsync(["rules", "show", "SGN-08"], language: Language.French);
        Assert.Contains("devant quel juge", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_rule_of_a_wording_runs_the_cases_in_which_it_writes()
    {
        var run = await CommandRun.OfAsync("rules", "test", "--rule", "OAM-D13", "--verbose");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Decisions: ", run.Out, StringComparison.Ordinal);
        Assert.Contains("decisions/methode.cases.json:", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("visa.cases.json", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_unknown_rule_offers_one_of_a_wording()
    {
        var run = await CommandRun.OfAsync("rules", "show", "OAM-D1B");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("OAM-D1", run.Error, StringComparison.Ordinal);
    }
}
