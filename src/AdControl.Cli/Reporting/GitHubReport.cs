using System.Text;
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
                output.WriteLine(Command("error", report.Path, null, settings.Say("illisible", "unreadable"), $"{failure.Message} {failure.Mend}".TrimEnd()));
            foreach (var finding in report.Result?.Findings ?? [])
                WriteFinding(report.Path, finding, output);
        }
    }

    private static void WriteFinding(string path, Finding finding, TextWriter output)
    {
        var title = $"{finding.Rule} · {finding.Article}";
        var message = string.Join('\n', finding.Suggestions.Select(s => "→ " + s.Text).Prepend(finding.Message));
        // An annotation has one place: each passage gets its own, so that none is missed in the review.
        if (finding.Evidence.Count == 0) output.WriteLine(Command(Name(finding.Level), path, null, title, message));
        foreach (var passage in finding.Evidence) output.WriteLine(Command(Name(finding.Level), path, passage, title, message));
    }

    private static string Name(Level level) => level switch
    {
        Level.Blocking or Level.Major => "error",
        Level.Minor => "warning",
        _ => "notice",
    };

    private static string Command(string name, string path, EvidencePassage? passage, string title, string message)
    {
        var command = new StringBuilder("::").Append(name).Append(" file=").Append(Property(path));
        if (passage is not null)
        {
            command.Append(System.Globalization.CultureInfo.InvariantCulture, $",line={passage.Line},col={passage.Column}");
            if (!passage.Text.Contains('\n', StringComparison.Ordinal))
                command.Append(System.Globalization.CultureInfo.InvariantCulture, $",endLine={passage.Line},endColumn={passage.Column + passage.Length}");
        }
        return command.Append(",title=").Append(Property(title)).Append("::").Append(Data(message)).ToString();
    }

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
