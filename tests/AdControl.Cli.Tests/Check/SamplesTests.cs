using System.Text.Json;
using AdControl.Cli.Shell;

namespace AdControl.Cli.Tests.Check;

public sealed class SamplesTests
{
    private static string Samples => Path.Combine(AppContext.BaseDirectory, "samples");

    [Fact]
    public async Task Check_of_every_sample_gives_the_verdict_its_author_expects()
    {
        using var folder = new TemporaryFolder();
        await CommandRun.OfAsync(["medicines", "import", Path.Combine(Samples, "medicines")], dataFolder: folder.Path);
        var index = Path.Combine(Samples, "advertisements", "index.jsonl");

        var run = await CommandRun.OfAsync(["check", "--batch", index], dataFolder: folder.Path);

        var expected = File.ReadLines(index).Select(line => Member(line, "file") + " " + Member(line, "expect"));
        var actual = run.Out.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement)
            .Select(r => r.GetProperty("document").GetProperty("name").GetString() + " " + (r.TryGetProperty("verdict", out var verdict) ? verdict.GetString() : r.GetProperty("error").GetRawText()));
        Assert.Equal(expected, actual);
        Assert.Equal(ExitCode.Findings, run.ExitCode);
    }

    [Fact]
    public async Task Check_with_an_unknown_medicine_offers_the_near_ones()
    {
        using var folder = new TemporaryFolder();
        await CommandRun.OfAsync(["medicines", "import", Path.Combine(Samples, "medicines")], dataFolder: folder.Path);
        var file = folder.Write("a.txt", "x");

        var slip = await CommandRun.OfAsync(["check", file, "--audience", "public", "--medicine", "DOLUPRA"], dataFolder: folder.Path);
        var several = await CommandRun.OfAsync(["check", file, "--audience", "public", "--medicine", "IBUCALME"], dataFolder: folder.Path);

        Assert.Equal(ExitCode.Failure, slip.ExitCode);
        Assert.Contains("DOLUPARA", slip.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failure, several.ExitCode);
        Assert.Contains("90000022", several.Error, StringComparison.Ordinal);
        Assert.Contains("90000023", several.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demo_shows_every_sample_and_writes_pages_that_are_there()
    {
        using var folder = new TemporaryFolder();

        var run = await CommandRun.OfAsync("demo", "--out", folder.Path);

        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.DoesNotContain("expected:", run.Out, StringComparison.Ordinal);
        var pages = Directory.GetFiles(folder["reports"], "*.html");
        Assert.Equal(File.ReadLines(Path.Combine(Samples, "advertisements", "index.jsonl")).Count() + 1, pages.Length);
        Assert.Contains(folder["reports"], run.Out, StringComparison.Ordinal);
    }

    private static string Member(string line, string name) => JsonDocument.Parse(line).RootElement.GetProperty(name).GetString()!;
}
