namespace AdControl.Mail;

/// <summary>A queue that lives as long as the process: for simulations and tests.</summary>
public sealed class InMemoryMailOutbox : IMailOutbox
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, QueuedMail> mails = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public Task<bool> AddAsync(MailMessage message, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        lock (gate) return Task.FromResult(mails.TryAdd(message.Key, new QueuedMail(message, MailState.Waiting, 0, message.At, null)));
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<QueuedMail>> TakeDueAsync(DateTimeOffset now, TimeSpan lease, int most, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            List<QueuedMail> due = [.. InOrder(mails.Values.Where(m => m.State == MailState.Waiting && m.NextAt <= now)).Take(most)];
            foreach (var mail in due) mails[mail.Message.Key] = mail with { NextAt = now + lease };
            return Task.FromResult<IReadOnlyList<QueuedMail>>(due);
        }
    }

    /// <inheritdoc/>
    public Task SettleAsync(QueuedMail outcome, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        lock (gate) mails[outcome.Message.Key] = outcome;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<QueuedMail>> ListAsync(MailState? state, int most, CancellationToken cancellation = default)
    {
        lock (gate) return Task.FromResult<IReadOnlyList<QueuedMail>>([.. InOrder(mails.Values.Where(m => state is null || m.State == state)).Reverse().Take(most)]);
    }

    /// <inheritdoc/>
    public Task<int> RetryAsync(string? key, DateTimeOffset now, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            var dead = mails.Values.Where(m => m.State == MailState.Dead && (key is null || m.Message.Key == key)).ToList();
            foreach (var mail in dead) mails[mail.Message.Key] = mail with { State = MailState.Waiting, Attempts = 0, NextAt = now };
            return Task.FromResult(dead.Count);
        }
    }

    private static IOrderedEnumerable<QueuedMail> InOrder(IEnumerable<QueuedMail> mails) =>
        mails.OrderBy(m => m.NextAt).ThenBy(m => m.Message.Key, StringComparer.Ordinal);
}
