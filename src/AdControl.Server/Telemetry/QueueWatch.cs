namespace AdControl.Server.Telemetry;

/// <summary>Looks again and again at how much waits, so that those who watch the system see it grow. Asking after health notes it.</summary>
internal sealed class QueueWatch(ServerHealth health) : BackgroundService
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(15);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_pause);
        try
        {
            do await health.AskAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }
}
