using AdControl.Cli.Reporting;

namespace AdControl.Cli.Check;

/// <summary>Writes reports in the asked form: at once where the form allows it, at the end where it is one document.</summary>
internal sealed class ReportWriter(ReportFormat format, ReportSettings settings, TextWriter output)
{
    private readonly List<CheckReport> _reports = [];

    /// <summary>Where a file that could not be checked is told of in the form for a person; null: in the output.</summary>
    public TextReport? Errors { get; init; }

    /// <summary>Whether a form needs all reports before it can be written, and so keeps them in memory.</summary>
    private bool IsOneDocument => format is not (ReportFormat.Text or ReportFormat.Jsonl or ReportFormat.Github);

    public void Add(CheckReport report)
    {
        switch (format)
        {
            case ReportFormat.Text when report.Failure is not null && Errors is not null:
                output.Flush();
                Errors.Write(report);
                break;
            case ReportFormat.Text:
                new TextReport(settings, output).Write(report);
                break;
            case ReportFormat.Jsonl:
                output.WriteLine(JsonReport.Line(report));
                break;
            case ReportFormat.Github:
                new GitHubReport(settings).Write([report], output);
                break;
        }
        // The summary of a text report needs the outcome, not the text.
        _reports.Add(IsOneDocument ? report : report with { Text = "", Blocks = [] });
        if (format == ReportFormat.Jsonl) _reports.Clear();
        else if (!IsOneDocument) output.Flush();
    }

    /// <summary>Ends the output with what was added.</summary>
    /// <param name="asArray">Whether JSON is an array even when one report was added.</param>
    public void Finish(bool asArray)
    {
        switch (format)
        {
            case ReportFormat.Text when _reports.Count > 1:
                new TextReport(settings, output).WriteSummary(_reports);
                break;
            case ReportFormat.Json:
                JsonReport.Write(_reports, asArray, output);
                break;
            case ReportFormat.Sarif:
                new SarifReport(_reports, settings).Write(output);
                break;
            case ReportFormat.Html:
                new HtmlReport(settings).Write(_reports, output);
                break;
            case ReportFormat.Junit:
                new JUnitReport(settings).Write(_reports, output);
                break;
        }
        output.Flush();
    }
}
