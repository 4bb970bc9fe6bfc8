using System.Diagnostics;
using System.Globalization;
using System.Text;
using AdControl.Documents.Reading;

namespace AdControl.Documents.Programs;

/// <summary>Runs a program on a local file, with bounded time, output and memory, and ends it with all it started when a bound is reached.</summary>
internal static class ExternalProgram
{
    private const int MaxErrorBytes = 64 << 10;

    /// <exception cref="DocumentUnreadableException">It is not installed, took too long or wrote too much.</exception>
    public static ProgramResult Run(ReadContext context, string program, params string[] arguments)
    {
        context.CheckTime();
        var path = Find(context, program);
        using var process = new Process { StartInfo = Start(context, path, arguments) };
        process.Start();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.Cancellation);
        stop.CancelAfter(Clamp(context.TimeLeft));
        try
        {
            return Collect(context, process, program, stop.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (!context.Cancellation.IsCancellationRequested)
        {
            throw context.Timeout();
        }
        finally
        {
            Kill(process);
        }
    }

    private static TimeSpan Clamp(TimeSpan left) => left < TimeSpan.Zero ? TimeSpan.Zero : left > TimeSpan.FromDays(1) ? TimeSpan.FromDays(1) : left;

    private static async Task<ProgramResult> Collect(ReadContext context, Process process, string program, CancellationToken stop)
    {
        var errors = ReadSome(process.StandardError.BaseStream, MaxErrorBytes, stop);
        var output = await ReadAll(context, process.StandardOutput.BaseStream, program, stop).ConfigureAwait(false);
        var errorText = Encoding.UTF8.GetString(await errors.ConfigureAwait(false));
        await process.WaitForExitAsync(stop).ConfigureAwait(false);
        return new ProgramResult(process.ExitCode, output, errorText);
    }

    private static async Task<byte[]> ReadAll(ReadContext context, Stream stream, string program, CancellationToken stop)
    {
        using var all = new MemoryStream();
        var buffer = new byte[64 << 10];
        for (int taken; (taken = await stream.ReadAsync(buffer, stop).ConfigureAwait(false)) > 0;)
        {
            all.Write(buffer, 0, taken);
            if (all.Length > context.Limits.MaxProgramOutputBytes) throw context.Fail("program-output", program, context.Limits.MaxProgramOutputBytes);
        }

        return all.ToArray();
    }

    // What goes beyond is read and dropped, so that the program never waits for a full pipe.
    private static async Task<byte[]> ReadSome(Stream stream, int most, CancellationToken stop)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[4096];
        for (int taken; (taken = await stream.ReadAsync(buffer, stop).ConfigureAwait(false)) > 0;)
            kept.Write(buffer, 0, (int)Math.Min(taken, most - kept.Length));
        return kept.ToArray();
    }

    private static string Find(ReadContext context, string program) =>
        Find(program, context.Limits.ProgramFolders) ?? throw context.Fail("program-missing", program, DocumentMessages.PackageOf(program));

    /// <summary>The file of an installed program; null when there is none.</summary>
    /// <param name="program">Its name, without a suffix.</param>
    /// <param name="folders">The folders to look in, as <c>PATH</c> lists them; null: those of <c>PATH</c>.</param>
    public static string? Find(string program, string? folders = null)
    {
        var name = OperatingSystem.IsWindows() ? program + ".exe" : program;
        foreach (var folder in (folders ?? Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
            if (File.Exists(Path.Combine(folder, name))) return Path.Combine(folder, name);
        return null;
    }

    // The shell sets the limit of memory and becomes the program; no part of the command passes through its parser.
    private static ProcessStartInfo Start(ReadContext context, string path, string[] arguments)
    {
        var start = new ProcessStartInfo { FileName = path, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = false, UseShellExecute = false, CreateNoWindow = true };
        if (!OperatingSystem.IsWindows())
        {
            start.FileName = "/bin/sh";
            var kibibytes = (context.Limits.MaxProgramMemoryBytes >> 10).ToString(CultureInfo.InvariantCulture);
            foreach (var part in new[] { "-c", $"ulimit -v {kibibytes}; exec \"$@\"", "sh", path }) start.ArgumentList.Add(part);
        }

        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        // More threads make recognition of one page slower, not faster, when several run.
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        return start;
    }

    /// <summary>Ends a program with all it started, unless it has ended.</summary>
    public static void Kill(Process process)
    {
        try
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It ended between the question and the order.
        }
    }
}
