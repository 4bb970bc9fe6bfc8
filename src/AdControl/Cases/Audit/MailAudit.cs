using System.Text.Json;
using AdControl.Law;
using AdControl.Mail;
using AdControl.Storage;
using AdControl.Storage.Cases;

namespace AdControl.Cases.Audit;

/// <summary>Compares the mails of a chain with what the chain says of them.</summary>
internal sealed class MailAudit(CaseDatabase database)
{
    private const string Columns = "key, case_id, recipient, subject, document";

    /// <summary>Names what was altered.</summary>
    /// <param name="caseId">The case; null for the mails of none.</param>
    /// <param name="seals">What its chain says.</param>
    /// <param name="problems">Where it is named.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <param name="dropped">What is kept of chains that were dropped from the archives; null when it does not matter.</param>
    public async ValueTask VerifyAsync(string? caseId, RowSeals seals, List<AuditProblem> problems, CancellationToken cancellation, RowSeals? dropped = null)
    {
        var rows = await RowsAsync(caseId, cancellation);
        foreach (var key in seals.KeysOf("mail"))
        {
            if (!rows.Remove(key, out var row)) row = await FindAsync(key, cancellation);
            if (row is null) problems.Add(Problem("missing-mail", caseId, new($"le courriel {key}, que le journal connaît, a disparu", $"the mail {key}, which the journal knows, is gone")));
            else Compare(row, seals["mail", key]!, caseId, problems);
        }
        foreach (var row in rows.Values)
        {
            if (dropped?["mail", row.Key] is { } seal) Compare(row, seal, caseId, problems);
            else problems.Add(Problem("unknown-mail", caseId, new($"le journal ne connaît pas le courriel {row.Key}", $"the journal does not know the mail {row.Key}")));
        }
    }

    private static void Compare(MailRow row, string seal, string? caseId, List<AuditProblem> problems)
    {
        if (RowSeal.HashOf(row.Document) != seal)
            problems.Add(Problem("altered-mail", caseId, new($"le courriel {row.Key} a été altéré", $"the mail {row.Key} was altered")));
        else if (row.Read() is { } mail && (mail.CaseId != row.CaseId || mail.To.Address != row.Recipient || mail.Subject != row.Subject || mail.Key != row.Key))
            problems.Add(Problem("altered-mail", caseId, new($"les colonnes du courriel {row.Key} ne sont pas ce qu'il dit", $"the columns of the mail {row.Key} are not what it says")));
    }

    private async ValueTask<Dictionary<string, MailRow>> RowsAsync(string? caseId, CancellationToken cancellation)
    {
        var rows = await database.Pool.UseAsync(
            c => caseId is null ? c.ListAsync($"SELECT {Columns} FROM mail WHERE case_id IS NULL", Read, cancellation) : c.ListAsync($"SELECT {Columns} FROM mail WHERE case_id = $1", Read, cancellation, caseId), cancellation);
        return rows.ToDictionary(r => r.Key, StringComparer.Ordinal);
    }

    private async ValueTask<MailRow?> FindAsync(string key, CancellationToken cancellation) =>
        await database.Pool.UseAsync(c => c.FirstAsync($"SELECT {Columns} FROM mail WHERE key = $1", Read, cancellation, key), cancellation);

    private static MailRow Read(System.Data.Common.DbDataReader row) => new(row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4));

    private static AuditProblem Problem(string code, string? caseId, LocalText what) => caseId is null
        ? new(code, null, null, new($"{char.ToUpperInvariant(what.French[0])}{what.French[1..]}.", $"{char.ToUpperInvariant(what.English![0])}{what.English[1..]}."))
        : new(code, caseId, null, new($"{caseId} : {what.French}.", $"{caseId}: {what.English}."));

    private sealed record MailRow(string Key, string? CaseId, string Recipient, string Subject, string Document)
    {
        public MailMessage? Read()
        {
            try
            {
                return MailJson.Read(Document);
            }
            catch (Exception problem) when (problem is JsonException or FormatException or InvalidOperationException or NullReferenceException)
            {
                return null;
            }
        }
    }
}
