using System.Text.Json;
using AdControl.Cli.Shell;

namespace AdControl.Cli.Tests.Check;

public sealed class CheckDateTests : IDisposable
{
    private const string Bad = "Médicament. Résultat garanti, sans aucun effet secondaire.\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("1994-01-01")]
    [InlineData("2010-01-01")]
    [InlineData("2012-05-10")]
    public async Task Check_on_a_day_before_the_law_of_the_rules_is_an_error_that_names_their_first_day(string date)
    {
        var run = await CommandRun.OfAsync("check", _folder.Write("a.txt", Bad), "--audience", "public", "--date", date, "--format", "json");

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        var error = JsonDocument.Parse(run.Out).RootElement.GetProperty("error");
        Assert.Equal("law-date-outside", error.GetProperty("code").GetString());
        Assert.Contains("2012-05-11", error.GetProperty("mend").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("compliant", run.Out, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Check_on_the_first_day_of_the_law_judges()
    {
        var run = await CommandRun.OfAsync("check", _folder.Write("a.txt", Bad), "--audience", "public", "--date", "2012-05-11", "--format", "json");

        Assert.Equal("noncompliant", JsonDocument.Parse(run.Out).RootElement.GetProperty("verdict").GetString());
    }

    [Fact]
    public async Task Batch_line_of_a_day_before_the_law_is_an_error_and_the_next_line_is_judged()
    {
        _folder.Write("a.txt", Bad);
        var list = _folder.Write("list.jsonl", "{\"file\":\"a.txt\",\"audience\":\"public\",\"date\":\"1950-01-01\"}\n{\"file\":\"a.txt\",\"audience\":\"public\"}\n");

        var run = await CommandRun.OfAsync("check", "--batch", list);

        var lines = run.Out.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal("law-date-outside", lines[0].GetProperty("error").GetProperty("code").GetString());
        Assert.Equal("noncompliant", lines[1].GetProperty("verdict").GetString());
    }

    [Theory]
    [InlineData("2999-12-31", true)]
    [InlineData("2027-06-01", false)]
    public async Task Check_on_a_far_day_warns_that_the_law_is_todays(string date, bool warns)
    {
        var run = await CommandRun.OfAsync("check", _folder.Write("a.txt", Bad), "--audience", "public", "--date", date);

        Assert.Equal(warns, run.Out.Contains("far ahead", StringComparison.Ordinal));
        Assert.Contains("NOT COMPLIANT", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2013-02-01", true)]
    [InlineData("2027-06-01", true)]
    [InlineData("2026-11-20", false)]
    public async Task Check_with_a_register_of_another_time_says_that_its_facts_are_those_of_the_register(string date, bool warns)
    {
        await CommandRun.OfAsync(["medicines", "import", Path.Combine(AppContext.BaseDirectory, "samples", "medicines")], dataFolder: _folder.Path);
        string[] check = ["check", _folder.Write("a.txt", Bad), "--audience", "public", "--date", date, "--format", "json"];

        var run = await CommandRun.OfAsync([.. check, "--medicine", "90000011"], dataFolder: _folder.Path);
        var textAlone = await CommandRun.OfAsync(check, dataFolder: _folder.Path);

        Assert.Equal(warns, run.Out.Contains("facts other than the authorisation status are those of the register", StringComparison.Ordinal));
        Assert.DoesNotContain("facts other than", textAlone.Out, StringComparison.Ordinal);
    }
}
