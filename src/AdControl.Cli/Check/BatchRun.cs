using AdControl.Cli.Shell;

namespace AdControl.Cli.Check;

/// <summary>Checks the lines of a list on all cores; results come out in the order of the list, and only a window of them is in memory.</summary>
internal sealed class BatchRun(CheckEngine engine, CheckTarget fallback, CommandContext context)
{
    // A slow document at the head of the window must not leave the cores idle at once.
    private static readonly int s_window = Math.Max(32, Environment.ProcessorCount * 16);

    /// <summary>The reports, one for each line that is not blank.</summary>
    /// <param name="list">The lines.</param>
    /// <param name="folder">The folder of the list, in which relative files are looked for first; null for standard input.</param>
    /// <param name="cancellation">Ends the batch after the report at hand.</param>
    public async IAsyncEnumerable<CheckReport> ReportsAsync(TextReader list, string? folder, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var window = new Queue<Task<CheckReport>>();
        var number = 0;
        while (await list.ReadLineAsync(cancellation) is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            if (window.Count == s_window) yield return await window.Dequeue();
            cancellation.ThrowIfCancellationRequested();
            var at = number;
            window.Enqueue(Task.Run(() => CheckLineAsync(line, at, folder, cancellation), cancellation));
        }
        while (window.TryDequeue(out var next)) yield return await next;
    }

    private async Task<CheckReport> CheckLineAsync(string json, int number, string? folder, CancellationToken cancellation)
    {
        BatchLine line;
        try
        {
            line = BatchLine.Parse(json.TrimStart('\uFEFF'), fallback, context);
        }
        catch (CommandFailedException problem)
        {
            return CheckReport.Failed(context.Say($"ligne {number}", $"line {number}"), new CheckFailure("list", context.Say($"ligne {number} de la liste : ", $"line {number} of the list: ") + problem.Message, problem.Mend));
        }
        return await engine.CheckAsync(line.File, Locate(line.File, folder), line.Target, cancellation);
    }

    private static string Locate(string file, string? folder)
    {
        if (folder is null || Path.IsPathRooted(file)) return file;
        var beside = Path.Combine(folder, file);
        return File.Exists(beside) || !File.Exists(file) ? beside : file;
    }
}
