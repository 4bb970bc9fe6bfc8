using AdControl.Workflows.Journaling;

namespace AdControl.Storage.Cases;

/// <summary>Chains of the program's own, beside those of cases: what belongs to no case is proved in them.</summary>
internal static class OwnChains
{
    /// <summary>What was dropped from archives, with the seals that the archives held.</summary>
    public const string Archives = "~archives";

    /// <summary>Issues of the bulletin, and acts that reached it otherwise than by a step of a case.</summary>
    public const string Bulletin = "~bulletin";

    /// <summary>What administrators did to accounts.</summary>
    public const string Accounts = "~accounts";

    /// <summary>Who read what was given in confidence.</summary>
    public const string Reads = "~reads";

    /// <summary>Mails that belong to no case.</summary>
    public const string Mail = "~mail";

    /// <summary>The daily roots.</summary>
    public const string Roots = "~roots";

    /// <summary>Whether a chain is one of these: no case is called so.</summary>
    public static bool Has(string chain) => chain.StartsWith('~');

    /// <summary>Adds seals to a chain in the transaction that is open.</summary>
    public static async ValueTask SealAsync(CaseConnection connection, bool isPostgres, string chain, DateTimeOffset at, IEnumerable<RowSeal> seals, CancellationToken cancellation)
    {
        var added = RowSeal.Events(seals).ToList();
        if (added.Count == 0) return;
        await connection.RunAsync("INSERT INTO journal_chain (case_id, sequence, hash, updated_at) VALUES ($1, 0, $2, 0) ON CONFLICT DO NOTHING", cancellation, chain, Array.Empty<byte>());
        var locked = isPostgres ? " FOR UPDATE" : "";
        var head = await connection.FirstAsync($"SELECT sequence, hash FROM journal_chain WHERE case_id = $1{locked}", row => Tuple.Create(row.GetInt64(0), Convert.ToHexString(row.GetFieldValue<byte[]>(1))), cancellation, chain);
        var (sequence, hash) = head is { Item1: > 0 } ? (head.Item1, head.Item2) : (0, JournalEntry.Genesis);
        foreach (var happened in added)
        {
            var entry = JournalEntry.After(chain, ++sequence, hash, "", at, JournalEntry.System, happened);
            hash = entry.Hash;
            await connection.RunAsync(
                "INSERT INTO journal_entry VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)", cancellation,
                entry.CaseId, entry.Sequence, entry.InstanceId, entry.At.UtcTicks, entry.Actor, (long)entry.Kind, entry.ActivityId, (long)entry.FrameNumber, entry.Detail, Convert.FromHexString(entry.Hash));
        }
        await connection.RunAsync("UPDATE journal_chain SET sequence = $2, hash = $3, updated_at = $4 WHERE case_id = $1", cancellation, chain, sequence, Convert.FromHexString(hash), at.UtcTicks);
    }
}
