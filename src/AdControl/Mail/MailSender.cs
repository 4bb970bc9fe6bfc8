namespace AdControl.Mail;

/// <summary>Sends what is due, tries again what failed, and gives up what cannot succeed.</summary>
/// <param name="queue">Where mails wait.</param>
/// <param name="delivery">Where they go.</param>
/// <param name="clock">The time.</param>
/// <param name="waits">How long to wait after failures; null for the default.</param>
public sealed class MailSender(IMailOutbox queue, IMailDelivery delivery, TimeProvider clock, RetryWaits? waits = null)
{
    private const int AtOnce = 20;

    // Longer than twenty deliveries that each time out: a mail is not given to a second sender while the first still talks to the server.
    private static readonly TimeSpan s_lease = TimeSpan.FromMinutes(30);

    private readonly RetryWaits waits = waits ?? RetryWaits.Default;

    /// <summary>Sends everything that is due now.</summary>
    /// <returns>How many were sent, put off and given up.</returns>
    public async Task<MailRun> RunAsync(CancellationToken cancellation = default)
    {
        var run = new MailRun(0, 0, 0);
        while (await queue.TakeDueAsync(clock.GetUtcNow(), s_lease, AtOnce, cancellation) is { Count: > 0 } due)
            foreach (var mail in due) run = run.With(await SendAsync(mail, cancellation));
        return run;
    }

    private async Task<MailState> SendAsync(QueuedMail mail, CancellationToken cancellation)
    {
        var outcome = await TryAsync(mail, cancellation);
        await queue.SettleAsync(outcome, cancellation);
        return outcome.State;
    }

    private async Task<QueuedMail> TryAsync(QueuedMail mail, CancellationToken cancellation)
    {
        var attempts = mail.Attempts + 1;
        try
        {
            await delivery.DeliverAsync(mail.Message, cancellation);
            return mail with { State = MailState.Sent, Attempts = attempts, NextAt = clock.GetUtcNow() };
        }
        catch (MailDeliveryException failure)
        {
            var now = clock.GetUtcNow();
            var wait = failure.Fault == MailFault.Refused ? null : waits.After(attempts);
            return mail with { State = wait is null ? MailState.Dead : MailState.Waiting, Attempts = attempts, NextAt = now + (wait ?? TimeSpan.Zero), LastError = failure.Message };
        }
    }
}
