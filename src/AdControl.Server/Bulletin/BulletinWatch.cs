namespace AdControl.Server.Bulletin;

/// <summary>Keeps the public site as the bulletin is, whoever changed it: this server, another one, the command.</summary>
internal sealed partial class BulletinWatch(PublicBulletin bulletin, ILogger<BulletinWatch> log) : BackgroundService
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(20);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await RefreshAsync(stoppingToken);
                await Task.Delay(s_pause, stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    private async Task RefreshAsync(CancellationToken stop)
    {
        try
        {
            await Task.Yield();
            await bulletin.RefreshAsync(stop);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            NotBuilt(problem);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The public site could not be built; it stays as it is.")]
    private partial void NotBuilt(Exception problem);
}
