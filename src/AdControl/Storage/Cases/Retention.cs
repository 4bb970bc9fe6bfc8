using AdControl.Workflows.Journaling;

namespace AdControl.Storage.Cases;

/// <summary>Packs and drops what was over long ago, case by case, without holding up those that are at work.</summary>
/// <param name="database">The database.</param>
/// <param name="settings">How long things are kept; null means the defaults.</param>
public sealed class Retention(CaseDatabase database, RetentionSettings? settings = null)
{
    private readonly RetentionSettings _settings = settings ?? new();

    /// <summary>Packs and drops all that is due.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="cancellation">Stops after the case that is being packed.</param>
    /// <returns>How many cases were packed, and how many archives dropped.</returns>
    public async Task<(int Packed, int Dropped)> RunAsync(DateTimeOffset now, CancellationToken cancellation = default)
    {
        var packed = 0;
        var after = "";
        while (await CandidatesAsync(now - _settings.PackAfter, after, cancellation) is { Count: > 0 } candidates)
        {
            foreach (var caseId in candidates)
                if (await database.Pool.UseAsync(c => PackAsync(c, caseId, now, cancellation), cancellation)) packed++;
            after = candidates[^1];
        }
        return (packed, await DropAsync(now, cancellation));
    }

    // A faulted instance may still be retried: it is not over.
    private async Task<List<string>> CandidatesAsync(DateTimeOffset before, string after, CancellationToken cancellation) => await database.Pool.UseAsync(
        c => c.ListAsync(
            """
            SELECT c.case_id FROM journal_chain c WHERE c.case_id > $1 AND c.updated_at < $2 AND c.pruned_sequence < c.sequence
            AND EXISTS (SELECT 1 FROM workflow_instance i WHERE i.case_id = c.case_id)
            AND NOT EXISTS (SELECT 1 FROM workflow_instance i WHERE i.case_id = c.case_id AND (i.status = 0 OR i.sub_status = 5))
            AND NOT EXISTS (SELECT 1 FROM outbox_message o WHERE o.case_id = c.case_id)
            ORDER BY c.case_id LIMIT $3
            """,
            row => row.GetString(0), cancellation, after, before.UtcTicks, (long)_settings.Batch),
        cancellation);

    private async ValueTask<bool> PackAsync(CaseConnection connection, string caseId, DateTimeOffset now, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        await connection.BeginAsync(cancellation);
        var wanted = database.IsPostgres ? " FOR UPDATE SKIP LOCKED" : "";
        var chain = await connection.FirstAsync(
            $"SELECT sequence, hash, pruned_hash FROM journal_chain WHERE case_id = $1 AND updated_at < $2 AND pruned_sequence < sequence{wanted}",
            row => Tuple.Create(row.GetInt64(0), row.GetFieldValue<byte[]>(1), row.IsDBNull(2) ? JournalEntry.Genesis : Convert.ToHexString(row.GetFieldValue<byte[]>(2))),
            cancellation, caseId, (now - _settings.PackAfter).UtcTicks);
        // Somebody works on it at this moment: then it is not over.
        if (chain is null) return false;
        var entries = await EntriesAsync(connection, caseId, chain.Item3, cancellation);
        // What does not prove true is left for the audit to name; nothing of it is thrown away.
        if (!IsWhole(entries, chain.Item1, chain.Item2)) return false;
        await connection.RunAsync("INSERT INTO case_archive VALUES ($1, $2, $3, $4, $5)", cancellation, caseId, entries[0].Sequence, chain.Item1, now.UtcTicks, CaseArchive.Pack(entries));
        await connection.RunAsync("DELETE FROM journal_entry WHERE case_id = $1", cancellation, caseId);
        await connection.RunAsync("DELETE FROM work_task WHERE case_id = $1", cancellation, caseId);
        await connection.RunAsync("DELETE FROM workflow_instance WHERE case_id = $1", cancellation, caseId);
        await connection.RunAsync("UPDATE journal_chain SET pruned_sequence = sequence, pruned_hash = hash WHERE case_id = $1", cancellation, caseId);
        await connection.CommitAsync(cancellation);
        return true;
    }

    private static async ValueTask<List<JournalEntry>> EntriesAsync(CaseConnection connection, string caseId, string previous, CancellationToken cancellation) => await connection.ListAsync(
        $"SELECT {JournalColumns.Names} FROM journal_entry WHERE case_id = $1 ORDER BY sequence",
        row =>
        {
            var entry = JournalColumns.Read(row, previous);
            previous = entry.Hash;
            return entry;
        },
        cancellation, caseId);

    private static bool IsWhole(List<JournalEntry> entries, long sequence, byte[] head) =>
        entries.Count > 0 && entries[^1].Sequence == sequence && entries[^1].Hash == Convert.ToHexString(head) && entries.TrueForAll(e => e.Hash == e.Digest());

    private async Task<int> DropAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        if (_settings.DropAfter is not { } after) return 0;
        var dropped = 0;
        foreach (var (caseId, first) in await database.Pool.UseAsync(
            c => c.ListAsync("SELECT case_id, first_sequence FROM case_archive WHERE content IS NOT NULL AND archived_at < $1", row => (row.GetString(0), row.GetInt64(1)), cancellation, (now - after).UtcTicks), cancellation))
            if (await database.Pool.UseAsync(c => DropAsync(c, caseId, first, now, cancellation), cancellation)) dropped++;
        return dropped;
    }

    // What the entries said about the case's rows is kept: these stay, and are still proved.
    private async ValueTask<bool> DropAsync(CaseConnection connection, string caseId, long first, DateTimeOffset now, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        await connection.BeginAsync(cancellation);
        var archive = await connection.FirstAsync(
            "SELECT content, last_sequence FROM case_archive WHERE case_id = $1 AND first_sequence = $2 AND content IS NOT NULL", row => Tuple.Create(row.GetFieldValue<byte[]>(0), row.GetInt64(1)), cancellation, caseId, first);
        if (archive is null) return false;
        List<RowSeal> seals;
        try
        {
            seals = [.. RowSeals.Last(CaseArchive.Unpack(archive.Item1).SelectMany(RowSeal.In))];
        }
        catch (InvalidDataException)
        {
            // What was altered is left for the audit to name.
            return false;
        }
        seals.Add(new RowSeal("case_archive", caseId, archive.Item2.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        await connection.RunAsync("UPDATE case_archive SET content = NULL WHERE case_id = $1 AND first_sequence = $2", cancellation, caseId, first);
        await OwnChains.SealAsync(connection, database.IsPostgres, OwnChains.Archives, now, seals, cancellation);
        await connection.CommitAsync(cancellation);
        return true;
    }
}
