using System.Xml.Linq;
using AdControl.Cli.Reporting;
using AdControl.Law;

namespace AdControl.Cli.Tests.Reporting;

public sealed class JUnitReportTests
{
    [Fact]
    public void Write_counts_what_it_lists()
    {
        var suite = Parse(ExampleReports.Noncompliant).Root!.Element("testsuite")!;
        var cases = suite.Elements("testcase").ToList();

        Assert.Equal(cases.Count, (int)suite.Attribute("tests")!);
        Assert.Equal(cases.Count(c => c.Element("failure") is not null), (int)suite.Attribute("failures")!);
        Assert.Equal(4, (int)suite.Attribute("failures")!);
        Assert.Equal(cases.Count(c => c.Element("skipped") is not null), (int)suite.Attribute("skipped")!);
    }

    [Fact]
    public void Write_of_a_finding_below_the_failing_level_passes_and_says_what_was_seen()
    {
        var minor = Parse(ExampleReports.Noncompliant).Descendants("testcase").Single(c => ((string)c.Attribute("name")!).StartsWith("ALL-07", StringComparison.Ordinal));

        Assert.Null(minor.Element("failure"));
        Assert.Contains("période de dépôt", minor.Element("system-out")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_of_control_characters_and_pictographs_stays_well_formed()
    {
        var report = CheckReport.Failed("a\u0001💊.txt", new CheckFailure("x", "\u001b[31m \ud800 fin", null));

        Assert.Equal("a\uFFFD💊.txt", (string)Parse(report).Root!.Element("testsuite")!.Attribute("name")!);
    }

    private static XDocument Parse(CheckReport report) => XDocument.Parse(ReportFormatTests.Write(ReportFormat.Junit, Language.French, report));
}
