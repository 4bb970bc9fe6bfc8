using AdControl.Cases;
using AdControl.Mail;
using AdControl.Server.Telemetry;
using AdControl.Storage;
using AdControl.Storage.Cases;

namespace AdControl.Server.Hosting;

/// <summary>Carries out what is due while the server runs: timers, messages, mails, daily roots. Several servers share the work by leases.</summary>
internal sealed partial class DueWork(CaseOffice office, CaseDatabase database, ServerOptions options, WorkPulse pulse, ServerMeters meters, ILogger<DueWork> log) : BackgroundService
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Clock is not null) await TickAsync(stoppingToken);
        else await WorkAsync(stoppingToken);
    }

    // On a clock of its own nothing can be leased by the clock of a database: one server, one round after the other.
    private async Task TickAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(s_pause);
        do
        {
            try
            {
                // What is begun is finished: a mail that was taken and not settled would wait for its lease to end.
                await office.Desk.TickAsync(CancellationToken.None);
                await SendAsync(CancellationToken.None);
                pulse.Beat();
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                Tell(problem);
            }
        }
        while (await NextAsync(timer, stop));
    }

    private static async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken stop)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stop);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task WorkAsync(CancellationToken stop)
    {
        await using var worker = CaseWorker.Of(database, office);
        worker.Host.PutOff = (claim, problem) =>
        {
            meters.CountTrouble("put-off");
            PutOff(claim.Key, problem);
        };
        worker.Node.Trouble = Tell;
        worker.Node.Rounded = pulse.Beat;
        await using var jobs = await RecurringJobs.StartAsync(database, [.. worker.Jobs(), new RecurringJob("mail", "30 * * * * ?", async token => await SendAsync(token))], Failed, stop);
        await worker.Node.RunAsync(stop);
    }

    // The settings are read each time: a server whose password changed needs no new start.
    private async Task SendAsync(CancellationToken stop) => meters.Count(await new MailSender(office.Mails, MailSettings.Open(options.DataFolder), office.Clock).RunAsync(stop));

    private void Tell(Exception problem)
    {
        meters.CountTrouble("round");
        Trouble(problem);
    }

    private void Failed(string name, Exception problem)
    {
        meters.CountTrouble("job");
        JobFailed(name, problem);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What is due could not be carried out; it is tried again.")]
    private partial void Trouble(Exception problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "'{Key}' is put off.")]
    private partial void PutOff(string key, Exception problem);

    [LoggerMessage(Level = LogLevel.Error, Message = "The job '{Name}' failed; it runs again at its next time.")]
    private partial void JobFailed(string name, Exception problem);
}
