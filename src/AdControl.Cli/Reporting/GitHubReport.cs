using System.Globalization;
using AdControl.Advertising;

namespace AdControl.Cli.Reporting;

/// <summary>Writes findings as workflow commands, which GitHub Actions shows as annotations beside the lines.</summary>
internal sealed class GitHubReport(ReportSettings settings)
{
    public void Write(IReadOnlyList<CheckReport> reports, TextWriter output)
    {
        foreach (var report in reports)
        {
            if (report.Failure is { } failure)
                output.WriteLine(Command("error", report.Path, "", settings.Say("illisible", "unreadable"), $"{failure.Message} {failure.Mend}".TrimEnd()));
            foreach (var finding in report.Result?.Findings ?? [])
                WriteFinding(report, finding, output);
        }
    }

    private static void WriteFinding(CheckReport report, Finding finding, TextWriter output)
    {
        // An annotation has one place: each passage gets its own, so that none is missed in the review; what has no place in the file is told in one.
        var others = new List<EvidencePassage>();
        foreach (var passage in finding.Evidence)
        {
            if (FilePlace.Of(report, passage) is { } place) Write(report, finding, Place(report, passage, place), report.IsPlainText ? [] : [passage], output);
            else others.Add(passage);
        }
        if (finding.Evidence.Count == 0 || others.Count > 0) Write(report, finding, "", others, output);
    }

    private static void Write(CheckReport report, Finding finding, string place, IReadOnlyList<EvidencePassage> quoted, TextWriter output)
    {
        var lines = quoted.Select(passage => $"« {passage.Text} »" + (report.HasSourceLines ? "" : $" (p. {passage.Page})"));
        var message = string.Join('\n', [finding.Message, .. lines, .. finding.Suggestions.Select(s => "→ " + s.Text)]);
        output.WriteLine(Command(Name(finding.Level), report.Path, place, $"{finding.Rule} · {finding.Article}", message));
    }

    private static string Place(CheckReport report, EvidencePassage passage, FilePlace place)
    {
        var start = string.Create(CultureInfo.InvariantCulture, $",line={place.Line},col={place.Column}");
        var isOneLine = report.IsPlainText && !passage.Text.Contains('\n', StringComparison.Ordinal);
        return isOneLine ? start + string.Create(CultureInfo.InvariantCulture, $",endLine={place.Line},endColumn={place.Column + passage.Length}") : start;
    }

    private static string Name(Level level) => level switch
    {
        Level.Blocking or Level.Major => "error",
        Level.Minor => "warning",
        _ => "notice",
    };

    private static string Command(string name, string path, string place, string title, string message) =>
        $"::{name} file={Property(path)}{place},title={Property(title)}::{Data(message)}";

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
