using AdControl.Storage;
using Microsoft.EntityFrameworkCore;

namespace AdControl.Mail;

/// <summary>Mails that are queued in the transaction of the step they belong to: no step without its mails, no mail without its step.</summary>
/// <param name="Messages">The mails; one whose key is queued already is left as it is.</param>
public sealed record EnlistedMail(IReadOnlyList<MailMessage> Messages) : IEnlisted
{
    /// <inheritdoc/>
    public async ValueTask<bool> WriteAsync(CaseContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var mail in Messages) await WriteAsync(context, mail, cancellation);
        return true;
    }

    /// <summary>Queues one mail.</summary>
    /// <returns>False when one with its key is queued already.</returns>
    internal static async ValueTask<bool> WriteAsync(CaseContext context, MailMessage mail, CancellationToken cancellation) => await context.Database.ExecuteSqlAsync(
        $"INSERT INTO mail (key, case_id, recipient, subject, state, attempts, next_at, document) VALUES ({mail.Key}, {mail.CaseId}, {mail.To.Address}, {mail.Subject}, 0, 0, {mail.At.UtcTicks}, {MailJson.Write(mail)}) ON CONFLICT (key) DO NOTHING",
        cancellation) == 1;
}
