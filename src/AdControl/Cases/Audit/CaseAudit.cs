using System.Text.Json;
using System.Text.Json.Nodes;
using AdControl.Law;
using AdControl.Storage;
using AdControl.Storage.Cases;
using AdControl.Workflows.Journaling;

namespace AdControl.Cases.Audit;

/// <summary>Looks for what was altered behind the program's back: journals, cases and their columns, files, frozen acts, mails, the bulletin.</summary>
/// <remarks>
/// Every step writes the hash of each row it stores to its chain; here each chain is walked once, and each row is compared with what its chain said last. Codes, besides those of journals:
/// <c>altered-case</c>, <c>altered-column</c>, <c>missing-case</c>, <c>altered-file</c>, <c>missing-file</c>, <c>altered-act</c>, <c>unsigned-act</c>, <c>altered-mail</c>, <c>missing-mail</c>, <c>unknown-mail</c>,
/// <c>altered-publication</c>, <c>missing-publication</c>, <c>unknown-publication</c>, <c>altered-issue</c>, <c>missing-issue</c>, <c>unknown-issue</c>.
/// </remarks>
/// <param name="database">The database.</param>
/// <param name="vault">The files.</param>
public sealed class CaseAudit(CaseDatabase database, FileVault vault)
{
    // What the program's own chains say, and what chains of cases say of the bulletin.
    private readonly RowSeals common = new();
    private readonly HashSet<string> visited = new(StringComparer.Ordinal);

    /// <summary>Checks one case, or everything.</summary>
    /// <param name="caseId">The case's id, see <see cref="IdOfAsync"/>; null for everything.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<AuditReport> VerifyAsync(string? caseId = null, CancellationToken cancellation = default)
    {
        var report = await new JournalAudit(database).VerifyAsync(caseId, (chain, entries, problems) => VisitAsync(chain, entries, problems, cancellation), cancellation);
        var problems = report.Problems.ToList();
        if (caseId is null) await new BulletinAudit(database, common).VerifyAsync(problems, cancellation);
        else if (!visited.Contains(caseId)) problems.Add(Problem("wrong-head", caseId, caseId, new("le journal est vide", "the journal is empty")));
        return report with { Problems = problems };
    }

    /// <summary>The id of a case by its id, file number or reference number, though its row be altered; null when there is none.</summary>
    public async Task<string?> IdOfAsync(string idOrNumber, CancellationToken cancellation = default) => await database.Pool.UseAsync(
        c => c.FirstAsync(
            "SELECT case_id AS id, 0 AS rank FROM journal_chain WHERE case_id = $1 UNION ALL SELECT id, 1 FROM cases WHERE id = $1 UNION ALL SELECT id, 2 FROM cases WHERE number = $1 UNION ALL SELECT id, 3 FROM cases WHERE reference_number = $1 AND deposited_at IS NOT NULL ORDER BY 2, 1 LIMIT 1",
            row => row.GetString(0), cancellation, idOrNumber), cancellation);

    private async ValueTask VisitAsync(string chain, IReadOnlyList<JournalEntry> entries, List<AuditProblem> problems, CancellationToken cancellation)
    {
        visited.Add(chain);
        var seals = new RowSeals();
        foreach (var seal in entries.SelectMany(RowSeal.In))
        {
            seals.Add(seal);
            // The bulletin's own chain was walked before: what it says of an act comes after what the case says.
            if (OwnChains.Has(chain) || (seal.Table == "bulletin_act" && !common.IsOf(OwnChains.Bulletin, seal.Key))) common.Add(seal, chain);
        }
        if (chain == OwnChains.Mail) await new MailAudit(database).VerifyAsync(null, seals, problems, cancellation);
        if (OwnChains.Has(chain)) return;
        await VerifyCaseAsync(chain, entries, seals, problems, cancellation);
        await new MailAudit(database).VerifyAsync(chain, seals, problems, cancellation, dropped: common);
    }

    private async ValueTask VerifyCaseAsync(string id, IReadOnlyList<JournalEntry> entries, RowSeals seals, List<AuditProblem> problems, CancellationToken cancellation)
    {
        var row = await CaseRow.FindAsync(database, id, cancellation);
        var sealedAs = seals["cases", id] ?? common["cases", id];
        if (row is null)
        {
            if (sealedAs is not null) problems.Add(Problem("missing-case", id, id, new("le dossier a disparu de la base ; son journal est là", "the case is gone from the database; its journal is there")));
            return;
        }
        var name = row.Number ?? id;
        var story = CaseStory.Of(entries);
        var one = row.Read();
        if (sealedAs is not null && RowSeal.HashOf(row.Document) != sealedAs) problems.Add(Problem("altered-case", id, name, Altered(row, one, story, seals)));
        if (one is null) foreach (var act in UnreadableActs(row.Document)) problems.Add(Problem("altered-act", id, name, new($"l'acte {act} ne peut plus être lu", $"the act {act} can no longer be read")));
        if (one is null) return;
        foreach (var (column, stored, stated, _) in row.Differences(one))
            problems.Add(Problem("altered-column", id, name, new($"la colonne {column} est « {stored} », le dossier dit « {stated} »", $"the column {column} is '{stored}', the case says '{stated}'")));
        if (!row.Medicines.SequenceEqual(one.Dossier.Medicines.Distinct().Order(StringComparer.Ordinal)))
            problems.Add(Problem("altered-column", id, name, new("la table case_medicine n'a pas les médicaments du dossier", "the table case_medicine does not have the medicines of the case")));
        if (row.IsToPublish != one.IsToPublish)
            problems.Add(Problem("altered-column", id, name, new("la table case_to_publish ne dit pas si un acte du dossier attend d'être publié", "the table case_to_publish does not tell whether an act of the case waits to be published")));
        problems.AddRange(Files(one, name));
        problems.AddRange(Acts(one, name, story, isWhole: entries is [{ Sequence: 1 }, ..]));
    }

    private static LocalText Altered(CaseRow row, Case? one, CaseStory story, RowSeals seals)
    {
        if (seals.WasOnce("cases", row.Id, RowSeal.HashOf(row.Document))) return new("le dossier est celui d'une révision antérieure", "the case is that of an earlier revision");
        if (one is null) return new("le dossier a été altéré et ne peut plus être lu", "the case was altered and can no longer be read");
        var members = story.Differences(one).Concat(row.Differences(one).Select(d => d.Member)).Distinct().ToList();
        return members.Count == 0
            ? new("le dossier a été altéré : ce n'est plus celui que la dernière étape a enregistré", "the case was altered: it is no longer what the last step stored")
            : new($"le dossier a été altéré : {string.Join(", ", members)}", $"the case was altered: {string.Join(", ", members)}");
    }

    private static IEnumerable<string> UnreadableActs(string document)
    {
        JsonArray? acts;
        try
        {
            acts = JsonNode.Parse(document)?["acts"] as JsonArray;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            yield break;
        }
        foreach (var act in acts ?? [])
            if (CaseRow.ReadOrNull<CaseAct>(act?.ToJsonString() ?? "null") is null) yield return (act as JsonObject)?["reference"]?.ToString() ?? "?";
    }

    private IEnumerable<AuditProblem> Files(Case one, string name)
    {
        foreach (var file in one.Files.DistinctBy(f => f.Sha256))
        {
            if (vault.IsWhole(file.Sha256)) continue;
            yield return vault.Has(file.Sha256)
                ? Problem("altered-file", one.Id, name, new($"le fichier {file.Name} a été altéré", $"the file {file.Name} was altered"))
                : Problem("missing-file", one.Id, name, new($"le fichier {file.Name} manque", $"the file {file.Name} is missing"));
        }
    }

    // What was dropped from the archives told of signatures; the hash of the case that was kept vouches for them.
    private static IEnumerable<AuditProblem> Acts(Case one, string name, CaseStory story, bool isWhole)
    {
        foreach (var act in one.Acts)
        {
            if (act.Sha256 is not null && (act.Final is null || Documents.Acts.ActText.Sha256(act.Final) != act.Sha256))
                yield return Problem("altered-act", one.Id, name, new($"le texte de l'acte {act.Reference} n'est plus celui qui a été figé", $"the text of the act {act.Reference} is no longer the one that was frozen"));
            else if (isWhole && act.SignedBy is not null && !story.WasSigned(act))
                yield return Problem("unsigned-act", one.Id, name, new($"le journal ne connaît pas la signature de l'acte {act.Reference}", $"the journal does not know the signature of the act {act.Reference}"));
        }
        foreach (var gone in story.Acts.Where(a => one.Acts.All(known => known.Id != a)))
            yield return Problem("altered-act", one.Id, name, new($"l'acte {gone}, que le journal connaît, n'est plus dans le dossier", $"the act {gone}, which the journal knows, is no longer in the case"));
    }

    private static AuditProblem Problem(string code, string id, string name, LocalText what) => new(code, id, null, new($"{name} : {what.French}.", $"{name}: {what.English}."));
}
