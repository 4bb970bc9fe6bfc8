using AdControl.Advertising;
using AdControl.Cli.Check;
using AdControl.Cli.Reporting;
using AdControl.Law;

namespace AdControl.Cli.Tests.Reporting;

public sealed class ReportFormatTests
{
    [Theory]
    [InlineData("Text", "French", "txt")]
    [InlineData("Text", "English", "txt")]
    [InlineData("Json", "French", "json")]
    [InlineData("Jsonl", "French", "jsonl")]
    [InlineData("Sarif", "French", "sarif")]
    [InlineData("Html", "French", "html")]
    [InlineData("Html", "English", "html")]
    [InlineData("Junit", "French", "xml")]
    [InlineData("Github", "French", "txt")]
    public void Write_every_member_of_a_result_as_verified(string formatName, string languageName, string extension)
    {
        var format = Enum.Parse<ReportFormat>(formatName);
        var language = Enum.Parse<Language>(languageName);

        var output = Write(format, language, ExampleReports.Noncompliant);

        Verified.Matches(output, $"{formatName}.{languageName}", extension);
    }

    [Theory]
    [InlineData("Text", "txt")]
    [InlineData("Json", "json")]
    [InlineData("Sarif", "sarif")]
    [InlineData("Html", "html")]
    [InlineData("Junit", "xml")]
    [InlineData("Github", "txt")]
    public void Write_several_documents_one_of_them_unreadable_as_verified(string formatName, string extension)
    {
        var output = Write(Enum.Parse<ReportFormat>(formatName), Language.French, ExampleReports.Compliant, ExampleReports.Unreadable, ExampleReports.Noncompliant);

        Verified.Matches(output, $"Several.{formatName}", extension);
    }

    internal static string Write(ReportFormat format, Language language, params CheckReport[] reports)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var writer = new ReportWriter(format, new ReportSettings(language, Level.Major, Colour: false, Width: 100), output);
        foreach (var report in reports) writer.Add(report);
        writer.Finish(asArray: reports.Length > 1);
        return output.ToString();
    }
}
