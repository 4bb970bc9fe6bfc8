using System.Text.Json;
using AdControl.Cli.Shell;

namespace AdControl.Cli.Tests.Rules;

public sealed class RulesCommandsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task List_as_json_has_the_rules_of_an_article()
    {
        var run = await CommandRun.OfAsync("rules", "list", "--article", "R5122-4", "--format", "json");

        var rule = JsonDocument.Parse(run.Out).RootElement.EnumerateArray().Single(r => r.GetProperty("rule").GetString() == "GP-31");
        Assert.Equal("blocking", rule.GetProperty("level").GetString());
        Assert.Equal("2012-05-11", rule.GetProperty("from").GetString());
        Assert.Equal(JsonValueKind.Null, rule.GetProperty("until").ValueKind);
        Assert.Equal("csp/r5122-4.json", rule.GetProperty("file").GetString());
    }

    [Fact]
    public async Task Wrong_option_of_a_sub_command_names_the_whole_command()
    {
        var run = await CommandRun.OfAsync("rules", "list", "--frmat", "json");

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains("'adcontrol rules list --help'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Language_that_is_not_spoken_is_refused_in_our_words()
    {
        var run = await CommandRun.OfAsync("check", "a.txt", "--lang", "de");

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains("--lang: 'de' will not do", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_speaks_of_titles_and_says_a_forbidden_thing_once()
    {
        var broken = await CommandRun.OfAsync("rules", "explain", "GP-31", _folder.Write("a.txt", "Résultat garanti."));
        var kept = await CommandRun.OfAsync("rules", "explain", "GP-31", _folder.Write("b.txt", "Un comprimé."));

        Assert.Contains("the text says: ", broken.Out, StringComparison.Ordinal);
        Assert.Contains("holds, and must not.", broken.Out, StringComparison.Ordinal);
        Assert.Contains("does not hold, as it should be.", kept.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("ad.Says", broken.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Find_tells_of_further_medicines_beside_the_results()
    {
        await CommandRun.OfAsync(["medicines", "import", Path.Combine(AppContext.BaseDirectory, "samples", "medicines")], dataFolder: _folder.Path);

        var run = await CommandRun.OfAsync(["medicines", "find", "IBUCALME", "--limit", "1"], dataFolder: _folder.Path);

        Assert.Single(run.Out.TrimEnd('\n').Split('\n'));
        Assert.Contains("--limit", run.Error, StringComparison.Ordinal);
    }
}
