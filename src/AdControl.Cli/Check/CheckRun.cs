using AdControl.Advertising;
using AdControl.Cli.Reporting;
using AdControl.Cli.Shell;

namespace AdControl.Cli.Check;

/// <summary>Carries out a plan: checks its documents one after the other, writes the reports, and says what the run amounts to.</summary>
internal sealed class CheckRun(CheckPlan plan, CheckEngine engine, CommandContext context)
{
    private readonly List<BaselineEntry> _known = [];
    private int _done;
    private int _failed;
    private int _withFindings;
    private bool _fails;

    /// <returns>The exit code.</returns>
    /// <exception cref="OperationCanceledException">Ctrl-C: what was finished has been written.</exception>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        if (plan.Output is null) await WriteToAsync(context.Painted ?? context.Out, context.Colour, cancellation);
        else await WriteFileAsync(plan.Output, cancellation);
        if (plan.Batch is not null && _done == 0)
            context.Error.WriteLine(context.Say($"La liste {plan.Batch} est vide : rien n'a été contrôlé.", $"The list {plan.Batch} is empty: nothing was checked."));
        if (plan.WriteBaseline is not null)
        {
            await BaselineFile.WriteAsync(plan.WriteBaseline, _known, context);
            return _failed > 0 ? ExitCode.Failure : ExitCode.Success;
        }
        if (_failed > 0) return ExitCode.Failure;
        return _fails ? ExitCode.Findings : ExitCode.Success;
    }

    private async Task WriteFileAsync(string path, CancellationToken cancellation)
    {
        using var whole = new StringWriter { NewLine = "\n" };
        try
        {
            await WriteToAsync(whole, colour: false, cancellation);
        }
        finally
        {
            OutputFile.Write(path, context, writer => writer.Write(whole.GetStringBuilder()));
        }
        context.Error.WriteLine(context.Say($"Écrit dans {path}.", $"Written to {path}."));
    }

    private async Task WriteToAsync(TextWriter output, bool colour, CancellationToken cancellation)
    {
        var settings = new ReportSettings(context.Language, plan.FailOn, colour, context.Width) { ShowsChecklist = plan.ShowsChecklist || plan.Output is not null };
        var writer = new ReportWriter(plan.Format, settings, output)
        {
            // A report that is piped on holds results only; one that is kept in a file is whole.
            Errors = plan.Output is null ? new TextReport(settings with { Colour = colour && context.ErrorIsTerminal }, context.PaintedError ?? context.Error) : null,
        };
        var progress = new ProgressLine(context);
        try
        {
            await foreach (var report in ReportsAsync(cancellation))
            {
                Count(report);
                if (plan.Batch is null || plan.Output is not null || !context.ErrorIsTerminal) writer.Add(report);
                else Redrawing(progress, () => writer.Add(report));
                progress.Show(_done, _withFindings);
            }
        }
        finally
        {
            progress.Clear();
            // Also after Ctrl-C: what was checked is written as a whole document.
            writer.Finish(asArray: plan.Batch is not null || plan.Files.Count > 1);
        }
    }

    // When both streams are the same terminal, a progress line must not be left in the middle of the results.
    private static void Redrawing(ProgressLine progress, Action write)
    {
        progress.Clear();
        write();
    }

    private void Count(CheckReport report)
    {
        _done++;
        if (report.Failure is not null) _failed++;
        var findings = report.Result?.Findings ?? [];
        if (findings.Count > 0) _withFindings++;
        _fails |= findings.Any(finding => finding.Level >= plan.FailOn);
        if (plan.WriteBaseline is not null) _known.AddRange(BaselineFile.EntriesOf(report, context));
    }

    private async IAsyncEnumerable<CheckReport> ReportsAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        if (plan.Batch is null)
        {
            foreach (var file in plan.Files)
            {
                cancellation.ThrowIfCancellationRequested();
                yield return await engine.CheckAsync(file, file, plan.Target, cancellation);
            }
            yield break;
        }
        using var list = await OpenListAsync(plan.Batch, cancellation);
        var folder = plan.Batch == InputFile.StandardInput ? null : Path.GetDirectoryName(Path.GetFullPath(plan.Batch));
        await foreach (var report in new BatchRun(engine, plan.Target, context).ReportsAsync(list, folder, cancellation)) yield return report;
    }

    // The list itself is not kept in memory: it may be longer than any document.
    private async Task<TextReader> OpenListAsync(string path, CancellationToken cancellation)
    {
        if (path == InputFile.StandardInput) return new StreamReader(context.OpenInput(), System.Text.Encoding.UTF8);
        if (!File.Exists(path)) await InputFile.ReadAsync(path, context, cancellation);
        return new StreamReader(path, System.Text.Encoding.UTF8);
    }
}
