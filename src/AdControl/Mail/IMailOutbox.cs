namespace AdControl.Mail;

/// <summary>Mails that wait to be sent. What puts one there does so in the transaction of its own act; this is what the sender needs.</summary>
public interface IMailOutbox
{
    /// <summary>Queues a mail.</summary>
    /// <returns>False when a mail with its key is there already, whatever became of it; nothing changes then.</returns>
    Task<bool> AddAsync(MailMessage message, CancellationToken cancellation = default);

    /// <summary>Takes mails that are due, the longest due first; nobody else is given them until <paramref name="lease"/> has passed.</summary>
    Task<IReadOnlyList<QueuedMail>> TakeDueAsync(DateTimeOffset now, TimeSpan lease, int most, CancellationToken cancellation = default);

    /// <summary>Says what became of a mail that was taken.</summary>
    Task SettleAsync(QueuedMail outcome, CancellationToken cancellation = default);

    /// <summary>Mails in a state (null: in any), the newest first.</summary>
    Task<IReadOnlyList<QueuedMail>> ListAsync(MailState? state, int most, CancellationToken cancellation = default);

    /// <summary>Makes dead mails wait again, due at once, with all their attempts before them.</summary>
    /// <param name="key">Which; null for all of them.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancellation">Stops waiting for the store.</param>
    /// <returns>How many.</returns>
    Task<int> RetryAsync(string? key, DateTimeOffset now, CancellationToken cancellation = default);
}
