using System.Diagnostics;
using AdControl.Cases;
using AdControl.Server.Hosting;

namespace AdControl.Server.Telemetry;

/// <summary>Whether the server can do its work: the database answers, the worker lives, the disk has room for what is sent.</summary>
/// <remarks>Anybody may ask, so an answer holds for a second: asking often costs the database nothing.</remarks>
internal sealed class ServerHealth(CaseOperations operations, ServerOptions options, WorkPulse pulse, ServerMeters meters, IHostApplicationLifetime lifetime) : IDisposable
{
    /// <summary>The worker is thought dead after this.</summary>
    public static readonly TimeSpan MostQuiet = TimeSpan.FromMinutes(1);

    /// <summary>The bytes that must be free: two of the biggest requests.</summary>
    public const long LeastFree = 2 * UploadLimits.WholeRequest;

    private static readonly TimeSpan s_holds = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim turn = new(1);
    private HealthReport? last;
    private long lastAt;

    /// <summary>How it is now.</summary>
    public async Task<HealthReport> AskAsync(CancellationToken cancellation)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested) return new HealthReport([new("stopping", false, "the server finishes what it has begun")]);
        await turn.WaitAsync(cancellation);
        try
        {
            if (last is { } known && Stopwatch.GetElapsedTime(lastAt) < s_holds) return known;
            last = new HealthReport([await DatabaseAsync(), Worker(), Disk()]);
            lastAt = Stopwatch.GetTimestamp();
            return last;
        }
        finally
        {
            turn.Release();
        }
    }

    // Why a database does not answer may name hosts and accounts: the log says it, not an address anybody can open.
    private async Task<HealthCheck> DatabaseAsync()
    {
        try
        {
            using var patience = new CancellationTokenSource(s_patience);
            meters.Note(await operations.QueueAsync(patience.Token).WaitAsync(s_patience));
            return new("database", true, "answers");
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            return new("database", false, $"does not answer ({problem.GetType().Name})");
        }
    }

    private HealthCheck Worker() => new("worker", pulse.Quiet < MostQuiet, $"last round {(int)pulse.Quiet.TotalSeconds} s ago");

    private HealthCheck Disk()
    {
        try
        {
            var free = new DriveInfo(Path.GetFullPath(options.DataFolder)).AvailableFreeSpace;
            return new("disk", free >= LeastFree, $"{free >> 20} MiB free");
        }
        catch (IOException)
        {
            return new("disk", false, "the data folder cannot be reached");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();
}
