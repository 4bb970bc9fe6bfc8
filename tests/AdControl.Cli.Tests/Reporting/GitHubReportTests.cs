using AdControl.Cli.Reporting;
using AdControl.Law;

namespace AdControl.Cli.Tests.Reporting;

public sealed class GitHubReportTests
{
    [Fact]
    public void Write_of_a_path_and_a_message_with_special_characters_escapes_them()
    {
        var report = CheckReport.Failed("a,b:c%.txt", new CheckFailure("x", "deux\nlignes, 100 % : ::error::", null));

        var line = ReportFormatTests.Write(ReportFormat.Github, Language.English, report).TrimEnd('\n');

        Assert.Equal("::error file=a%2Cb%3Ac%25.txt,title=unreadable::deux%0Alignes, 100 %25 : ::error::", line);
    }
}
