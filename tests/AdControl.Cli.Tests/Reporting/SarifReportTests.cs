using System.Text.Json;
using AdControl.Cli.Reporting;
using AdControl.Law;
using AdControl.Tests.Shared;

namespace AdControl.Cli.Tests.Reporting;

public sealed class SarifReportTests
{
    [SkippableFact]
    public void Write_of_a_full_log_is_valid_against_the_schema()
    {
        var sarif = ReportFormatTests.Write(ReportFormat.Sarif, Language.English, ExampleReports.Noncompliant, ExampleReports.Unreadable, ExampleReports.Compliant);

        Assert.Equal("", Node.Validate(SharedData.Path("schemas/sarif-schema-2.1.0.json"), sarif));
    }

    [SkippableFact]
    public void Validate_of_a_log_with_a_wrong_level_tells_so()
    {
        var sarif = ReportFormatTests.Write(ReportFormat.Sarif, Language.English, ExampleReports.Noncompliant).Replace("\"level\": \"error\"", "\"level\": \"fatal\"", StringComparison.Ordinal);

        Assert.Contains("level", Node.Validate(SharedData.Path("schemas/sarif-schema-2.1.0.json"), sarif), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_of_regions_gives_back_the_passage_when_they_are_cut_from_the_text()
    {
        foreach (var region in Regions(ExampleReports.Noncompliant))
        {
            var snippet = region.GetProperty("snippet").GetProperty("text").GetString();
            var start = region.GetProperty("charOffset").GetInt32();

            Assert.Equal(snippet, ExampleReports.Text.Substring(start, region.GetProperty("charLength").GetInt32()));
            Assert.Equal(start, Offset(region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32()));
            Assert.Equal(start + snippet!.Length, Offset(region.GetProperty("endLine").GetInt32(), region.GetProperty("endColumn").GetInt32()));
        }
    }

    [Fact]
    public void Write_of_an_exact_insertion_offers_a_fix_in_plain_text_only()
    {
        var plain = ReportFormatTests.Write(ReportFormat.Sarif, Language.French, ExampleReports.Noncompliant);
        var other = ReportFormatTests.Write(ReportFormat.Sarif, Language.French, ExampleReports.Noncompliant with { IsPlainText = false });

        Assert.Contains("\"insertedContent\"", plain, StringComparison.Ordinal);
        Assert.Contains("Lisez attentivement la notice.\\r\\n", plain, StringComparison.Ordinal);
        Assert.DoesNotContain("\"fixes\"", other, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_of_a_path_with_spaces_and_accents_gives_an_address()
    {
        var sarif = ReportFormatTests.Write(ReportFormat.Sarif, Language.French, ExampleReports.Noncompliant);

        Assert.Contains("\"uri\": \"dossier/affiche%20%C3%A0%20coller.txt\"", sarif, StringComparison.Ordinal);
    }

    private static List<JsonElement> Regions(CheckReport report)
    {
        using var log = JsonDocument.Parse(ReportFormatTests.Write(ReportFormat.Sarif, Language.French, report));
        var results = log.RootElement.GetProperty("runs")[0].GetProperty("results").Clone();
        var regions = results.EnumerateArray()
            .SelectMany(r => r.GetProperty("locations").EnumerateArray().Concat(r.TryGetProperty("relatedLocations", out var more) ? more.EnumerateArray() : []))
            .Select(l => l.GetProperty("physicalLocation"))
            .Where(p => p.TryGetProperty("region", out _))
            .Select(p => p.GetProperty("region"))
            .ToList();
        Assert.Equal(7, regions.Count);
        return regions;
    }

    private static int Offset(int line, int column)
    {
        var start = 0;
        for (var i = 1; i < line; i++) start = ExampleReports.Text.IndexOf('\n', start) + 1;
        return start + column - 1;
    }
}
