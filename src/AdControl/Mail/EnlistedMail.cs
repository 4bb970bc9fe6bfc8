using AdControl.Storage;

namespace AdControl.Mail;

/// <summary>Mails that are queued in the transaction of the step they belong to: no step without its mails, no mail without its step.</summary>
/// <param name="Messages">The mails; one whose key is queued already is left as it is.</param>
public sealed record EnlistedMail(IReadOnlyList<MailMessage> Messages) : ISealed
{
    /// <summary>Whether nothing at all is stored when one of the mails is queued already: for what may be asked for twice.</summary>
    public bool IsOnce { get; init; }

    // Written once: for the row and for its hash.
    private readonly Lazy<IReadOnlyList<string>> documents = new(() => [.. Messages.Select(MailJson.Write)]);

    /// <inheritdoc/>
    public IEnumerable<RowSeal> Seals => Messages.Select((mail, n) => RowSeal.Of("mail", mail.Key, documents.Value[n]));

    /// <inheritdoc/>
    public async ValueTask<bool> WriteAsync(StepTransaction transaction, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        foreach (var (mail, document) in Messages.Zip(documents.Value))
            if (!await WriteAsync(transaction, mail, document, cancellation) && IsOnce) return false;
        return true;
    }

    /// <summary>Queues one mail.</summary>
    /// <returns>False when one with its key is queued already.</returns>
    internal static async ValueTask<bool> WriteAsync(StepTransaction transaction, MailMessage mail, string document, CancellationToken cancellation) => await transaction.RunAsync(
        "INSERT INTO mail (key, case_id, recipient, subject, state, attempts, next_at, document) VALUES ($1, $2, $3, $4, 0, 0, $5, $6) ON CONFLICT (key) DO NOTHING",
        cancellation, mail.Key, mail.CaseId, mail.To.Address, mail.Subject, mail.At.UtcTicks, document) == 1;
}
