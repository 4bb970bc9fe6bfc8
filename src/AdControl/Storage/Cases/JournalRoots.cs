using System.Data.Common;

namespace AdControl.Storage.Cases;

/// <summary>The daily roots over the heads of all chains.</summary>
/// <param name="database">The database.</param>
public sealed class JournalRoots(CaseDatabase database)
{
    /// <summary>Takes the root of a day; one that was taken stays as it is.</summary>
    /// <param name="day">The day.</param>
    /// <param name="at">The moment.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The root of the day, now or before.</returns>
    public async Task<JournalRoot> TakeAsync(DateOnly day, DateTimeOffset at, CancellationToken cancellation = default)
    {
        if (await FindAsync(day, cancellation) is { } taken) return taken;
        await database.Pool.UseAsync(async c => await TakeAsync(c, Iso.Of(day), at, cancellation), cancellation);
        return (await FindAsync(day, cancellation))!;
    }

    /// <summary>The roots from the oldest to the newest.</summary>
    public async Task<IReadOnlyList<JournalRoot>> ListAsync(CancellationToken cancellation = default) =>
        await database.Pool.UseAsync(c => c.ListAsync("SELECT day, at, cases, root FROM journal_root ORDER BY day", Read, cancellation), cancellation);

    /// <summary>The newest root that was taken by a day, as an issue of the bulletin carries it; null before the first.</summary>
    public async Task<string?> NewestAsync(DateOnly day, CancellationToken cancellation = default) =>
        (await database.Pool.UseAsync(c => c.FirstAsync("SELECT day, at, cases, root FROM journal_root WHERE day <= $1 ORDER BY day DESC LIMIT 1", Read, cancellation, Iso.Of(day)), cancellation))?.Root.ToLowerInvariant();

    /// <summary>Proves the head of a case under the root of a day; null when the root or the case was not there.</summary>
    public async Task<JournalProof?> ProveAsync(string caseId, DateOnly day, CancellationToken cancellation = default)
    {
        if (await FindAsync(day, cancellation) is not { } root) return null;
        var leaves = await database.Pool.UseAsync(c => LeavesAsync(c, Iso.Of(day), cancellation), cancellation);
        var at = leaves.FindIndex(l => l.CaseId == caseId);
        if (at < 0) return null;
        var path = MerkleTree.Path([.. leaves.Select(l => MerkleTree.Leaf(l.CaseId, l.Sequence, l.Hash))], at);
        return new(caseId, leaves[at].Sequence, Convert.ToHexString(leaves[at].Hash), [.. path.Select(p => (p.IsLeft, Convert.ToHexString(p.Hash)))], root);
    }

    private async Task<JournalRoot?> FindAsync(DateOnly day, CancellationToken cancellation) =>
        await database.Pool.UseAsync(c => c.FirstAsync("SELECT day, at, cases, root FROM journal_root WHERE day = $1", Read, cancellation, Iso.Of(day)), cancellation);

    // The heads are those of one moment: steps that are stored meanwhile belong to the next day.
    private async ValueTask<bool> TakeAsync(CaseConnection connection, string day, DateTimeOffset at, CancellationToken cancellation)
    {
        await connection.BeginAsync(cancellation);
        if (database.IsPostgres) await connection.RunAsync("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ", cancellation);
        var tree = new MerkleTree();
        var changed = new List<LeafRow>();
        // Texts of keys compare byte by byte in both databases.
        foreach (var head in await connection.ListAsync(
            """
            SELECT c.case_id, c.sequence, c.hash, (SELECT l.sequence FROM journal_leaf l WHERE l.case_id = c.case_id ORDER BY l.day DESC LIMIT 1)
            FROM journal_chain c WHERE c.sequence > 0 ORDER BY c.case_id
            """,
            row => (Leaf: ReadLeaf(row), Known: row.IsDBNull(3) ? 0 : row.GetInt64(3)), cancellation))
        {
            tree.Add(MerkleTree.Leaf(head.Leaf.CaseId, head.Leaf.Sequence, head.Leaf.Hash));
            if (head.Known != head.Leaf.Sequence) changed.Add(head.Leaf);
        }
        if (await connection.RunAsync("INSERT INTO journal_root VALUES ($1, $2, $3, $4) ON CONFLICT (day) DO NOTHING", cancellation, day, at.UtcTicks, tree.Count, tree.Root()) == 0) return false;
        foreach (var leaf in changed) await connection.RunAsync("INSERT INTO journal_leaf VALUES ($1, $2, $3, $4)", cancellation, leaf.CaseId, day, leaf.Sequence, leaf.Hash);
        // A root is in the journal too, so that the next one covers it.
        await OwnChains.SealAsync(connection, database.IsPostgres, OwnChains.Roots, at, [new("journal_root", day, Seal(at, tree.Count, Convert.ToHexString(tree.Root())))], cancellation);
        await connection.CommitAsync(cancellation);
        return true;
    }

    /// <summary>What the journal remembers of a root.</summary>
    internal static string Seal(DateTimeOffset at, long cases, string root) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{at.UtcTicks} {cases} {root}");

    /// <summary>The heads a root was taken over, in its order.</summary>
    internal static ValueTask<List<LeafRow>> LeavesAsync(CaseConnection connection, string day, CancellationToken cancellation) => connection.ListAsync(
        "SELECT l.case_id, l.sequence, l.hash FROM journal_leaf l WHERE l.day = (SELECT max(m.day) FROM journal_leaf m WHERE m.case_id = l.case_id AND m.day <= $1) ORDER BY l.case_id", ReadLeaf, cancellation, day);

    internal static LeafRow ReadLeaf(DbDataReader row) => new(row.GetString(0), row.GetInt64(1), row.GetFieldValue<byte[]>(2));

    private static JournalRoot Read(DbDataReader row) =>
        new(Iso.Date(row.GetString(0)), row.Moment(1), row.GetInt64(2), Convert.ToHexString(row.GetFieldValue<byte[]>(3)));

    internal sealed record LeafRow(string CaseId, long Sequence, byte[] Hash);
}
