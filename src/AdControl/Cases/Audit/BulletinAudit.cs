using AdControl.Bulletin;
using AdControl.Documents.Acts;
using AdControl.Law;
using AdControl.Storage;
using AdControl.Storage.Cases;

namespace AdControl.Cases.Audit;

/// <summary>Compares the bulletin's acts and issues with what the journal says of them.</summary>
internal sealed class BulletinAudit(CaseDatabase database, RowSeals seals)
{
    /// <summary>Names what was altered.</summary>
    public async ValueTask VerifyAsync(List<AuditProblem> problems, CancellationToken cancellation)
    {
        await VerifyActsAsync(problems, cancellation);
        await VerifyIssuesAsync(problems, cancellation);
    }

    private async ValueTask VerifyActsAsync(List<AuditProblem> problems, CancellationToken cancellation)
    {
        var rows = await database.Pool.UseAsync(
            c => c.ListAsync("SELECT address, reference, section, issue, document FROM bulletin_act ORDER BY address", row => new ActRow(row.GetString(0), row.GetString(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3), row.GetString(4)), cancellation), cancellation);
        foreach (var row in rows)
        {
            if (seals["bulletin_act", row.Address] is not { } seal)
                problems.Add(Problem("unknown-publication", new($"Le journal ne connaît pas l'acte publié à {row.Address}.", $"The journal does not know the act at {row.Address}.")));
            else if (RowSeal.HashOf(row.Document) != seal)
                problems.Add(Problem("altered-publication", new($"L'acte publié à {row.Address} a été altéré.", $"The act at {row.Address} was altered.")));
            else if (Columns(row) is { } column)
                problems.Add(Problem("altered-publication", new($"La colonne {column} de l'acte publié à {row.Address} n'est pas ce que dit le journal.", $"The column {column} of the act at {row.Address} is not what the journal says.")));
        }
        foreach (var gone in seals.KeysOf("bulletin_act").Except(rows.Select(r => r.Address)).Order(StringComparer.Ordinal))
            problems.Add(Problem("missing-publication", new($"L'acte publié à {gone} a disparu.", $"The act at {gone} is gone.")));
    }

    private string? Columns(ActRow row)
    {
        if (row.Issue != seals["bulletin_act.issue", row.Address]) return "issue";
        try
        {
            var act = PublishedActJson.Read(row.Document, "bulletin_act");
            return act.Section != row.Section ? "section" : act.Document.Reference != row.Reference ? "reference" : null;
        }
        catch (Exception problem) when (problem is ActUnreadableException or System.Text.Json.JsonException or FormatException or KeyNotFoundException)
        {
            return "document";
        }
    }

    private async ValueTask VerifyIssuesAsync(List<AuditProblem> problems, CancellationToken cancellation)
    {
        var rows = await database.Pool.UseAsync(
            c => c.ListAsync("SELECT number, date, journal_root FROM bulletin_issue ORDER BY number", row => (Number: row.GetString(0), Value: $"{row.GetString(1)} {(row.IsDBNull(2) ? "" : row.GetString(2))}"), cancellation), cancellation);
        foreach (var (number, value) in rows)
        {
            if (seals["bulletin_issue", number] is not { } seal) problems.Add(Problem("unknown-issue", new($"Le journal ne connaît pas le numéro {number} du bulletin.", $"The journal does not know the issue {number} of the bulletin.")));
            else if (seal != value) problems.Add(Problem("altered-issue", new($"Le numéro {number} du bulletin a été altéré.", $"The issue {number} of the bulletin was altered.")));
        }
        foreach (var gone in seals.KeysOf("bulletin_issue").Except(rows.Select(r => r.Number)).Order(StringComparer.Ordinal))
            problems.Add(Problem("missing-issue", new($"Le numéro {gone} du bulletin a disparu.", $"The issue {gone} of the bulletin is gone.")));
    }

    private static AuditProblem Problem(string code, LocalText what) => new(code, null, null, what);

    private sealed record ActRow(string Address, string Reference, string Section, string? Issue, string Document);
}
