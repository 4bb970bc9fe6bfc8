using System.Text.Json;

namespace AdControl.Cli.Tests.Reporting;

public sealed class SourcePlaceTests : IDisposable
{
    private const string Claim = "Ce médicament donne un résultat garanti.";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a.html", "<!doctype html>\n<html><head><title>Page</title></head>\n<body>\n\n  <h1>Titre</h1>\n  <p>" + Claim + "</p>\n</body></html>\n", 6, 3)]
    [InlineData("a.md", "# Titre\n\n\n\n" + Claim + "\n", 5, 1)]
    [InlineData("a.txt", "Titre\n\n" + Claim + "\n", 3, 24)]
    public async Task Sarif_and_annotations_point_at_the_line_of_the_file(string name, string content, int line, int column)
    {
        string[] check = ["check", _folder.Write(name, content), "--audience", "public"];

        var region = Location(await CommandRun.OfAsync([.. check, "--format", "sarif"]), "GP-31").GetProperty("physicalLocation").GetProperty("region");
        var annotations = await CommandRun.OfAsync([.. check, "--format", "github"]);
        var junit = await CommandRun.OfAsync([.. check, "--format", "junit"]);

        Assert.Equal((line, column), (region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32()));
        Assert.Contains(annotations.Out.Split('\n'), l => l.Contains($",line={line},col={column}", StringComparison.Ordinal) && l.Contains("GP-31", StringComparison.Ordinal));
        Assert.Contains(junit.Out.Split('\n'), l => l.Contains("GP-31", StringComparison.Ordinal) && l.Contains($"line=\"{line}\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Sarif_of_a_format_without_lines_points_at_the_file_and_tells_the_page()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "samples", "advertisements", "14-cardiozen-annonce.docx");
        string[] check = ["check", path, "--audience", "public"];
        var sarif = await CommandRun.OfAsync([.. check, "--format", "sarif"]);
        var github = await CommandRun.OfAsync([.. check, "--format", "github"]);

        var places = Results(sarif).SelectMany(result => result.GetProperty("locations").EnumerateArray()).ToList();
        Assert.NotEmpty(places);
        Assert.All(places, place => Assert.False(place.GetProperty("physicalLocation").TryGetProperty("region", out _)));
        Assert.Contains(places, place => place.TryGetProperty("properties", out var properties) && properties.GetProperty("page").GetInt32() >= 1 && properties.GetProperty("text").GetString()!.Length > 0);
        Assert.DoesNotContain(",line=", github.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fix_of_a_text_with_windows_line_ends_inserts_such_line_ends()
    {
        var run = await CommandRun.OfAsync("check", _folder.Write("a.txt", "DOLUPARA.\r\nUn comprimé."), "--audience", "public", "--format", "sarif");

        var inserted = Results(run).Where(r => r.TryGetProperty("fixes", out _)).SelectMany(r => r.GetProperty("fixes").EnumerateArray())
            .Select(fix => fix.GetProperty("artifactChanges")[0].GetProperty("replacements")[0].GetProperty("insertedContent").GetProperty("text").GetString()!).ToList();
        Assert.NotEmpty(inserted);
        Assert.All(inserted, text => Assert.Matches("^\r\n[^\r\n]+\r\n$", text));
    }

    [Fact]
    public async Task Json_marks_hidden_and_alternative_text_and_counts_one_page()
    {
        var html = "<!doctype html><html><body><p style=\"display:none\">" + Claim + "</p><img src=\"a.png\" alt=\"Effet garanti en une nuit\"></body></html>";
        var path = _folder.Write("a.html", html);
        var json = JsonDocument.Parse((await CommandRun.OfAsync("check", path, "--audience", "public", "--format", "json")).Out).RootElement;
        var text = await CommandRun.OfAsync("check", path, "--audience", "public");

        var evidence = json.GetProperty("findings").EnumerateArray().SelectMany(f => f.GetProperty("evidence").EnumerateArray()).ToList();
        Assert.Contains(evidence, e => e.TryGetProperty("hidden", out var hidden) && hidden.GetBoolean());
        Assert.Contains(evidence, e => e.TryGetProperty("alternativeText", out var alternative) && alternative.GetBoolean());
        Assert.Equal(1, json.GetProperty("document").GetProperty("pages").GetInt32());
        Assert.Contains("(hidden text of the document)", text.Out, StringComparison.Ordinal);
    }

    private static JsonElement.ArrayEnumerator Results(CommandRun run) => JsonDocument.Parse(run.Out).RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray();

    private static JsonElement Location(CommandRun run, string rule) => Results(run).First(r => r.GetProperty("ruleId").GetString() == rule).GetProperty("locations")[0];
}
