using System.Data.Common;
using AdControl.Workflows.Journaling;

namespace AdControl.Storage.Cases;

/// <summary>Proves that no journal was altered: every entry, every chain's head, every archive, every daily root.</summary>
/// <param name="database">The database.</param>
public sealed class JournalAudit(CaseDatabase database)
{
    private const int Page = 500;

    /// <summary>Checks one case, or all of them and the roots.</summary>
    /// <param name="caseId">The only case; null means all, with the roots.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<AuditReport> VerifyAsync(string? caseId = null, CancellationToken cancellation = default)
    {
        var (cases, entries, problems) = (0L, 0L, new List<AuditProblem>());
        string? after = caseId is null ? "" : null;
        do
        {
            var chains = await ChainsAsync(caseId, after, cancellation);
            foreach (var chain in chains)
            {
                cases++;
                entries += await VerifyAsync(chain, problems, cancellation);
            }
            after = chains.Count == Page ? chains[^1].CaseId : null;
        }
        while (after is not null);
        if (caseId is null) await FindOrphansAsync(problems, cancellation);
        var roots = caseId is null ? await VerifyRootsAsync(problems, cancellation) : 0;
        return new(cases, entries, roots, problems);
    }

    private ValueTask<List<ChainRow>> ChainsAsync(string? caseId, string? after, CancellationToken cancellation) => database.Pool.UseAsync(
        c => c.ListAsync(
            $"SELECT case_id, sequence, hash, pruned_sequence, pruned_hash FROM journal_chain WHERE {(caseId is null ? "case_id > $1" : "case_id = $1")} AND sequence > 0 ORDER BY case_id LIMIT {Page}",
            row => new ChainRow(row.GetString(0), row.GetInt64(1), JournalColumnsHash(row, 2), row.GetInt64(3), row.IsDBNull(4) ? JournalEntry.Genesis : JournalColumnsHash(row, 4)), cancellation, caseId ?? after),
        cancellation);

    private static string JournalColumnsHash(DbDataReader row, int column) => Convert.ToHexString(row.GetFieldValue<byte[]>(column));

    private async ValueTask<long> VerifyAsync(ChainRow chain, List<AuditProblem> problems, CancellationToken cancellation)
    {
        var walk = new ChainWalk(chain.CaseId, problems);
        await WalkArchivesAsync(chain, walk, cancellation);
        if (!walk.IsBroken && walk.Sequence < chain.PrunedSequence) walk.Jump(chain.PrunedSequence, chain.PrunedHash);
        else if (!walk.IsBroken && chain.PrunedSequence > 0 && walk.Hash != chain.PrunedHash) walk.Break("altered-archive", chain.PrunedSequence, "its archive does not end as the chain says");
        foreach (var entry in await database.Pool.UseAsync(c => c.ListAsync($"SELECT {JournalColumns.Names} FROM journal_entry WHERE case_id = $1 ORDER BY sequence", row => JournalColumns.Read(row, walk.Hash), cancellation, chain.CaseId), cancellation))
            walk.Pass(entry with { Previous = walk.Hash });
        if (!walk.IsBroken && walk.Sequence < chain.Sequence) walk.Break("missing-entries", walk.Sequence + 1, $"entries {walk.Sequence + 1} to {chain.Sequence} are missing");
        else if (!walk.IsBroken && (walk.Sequence != chain.Sequence || walk.Hash != chain.Hash)) walk.Break("wrong-head", walk.Sequence, "its head is not the hash of its last entry");
        await VerifyLeavesAsync(chain, walk, cancellation);
        return walk.Count;
    }

    private async ValueTask WalkArchivesAsync(ChainRow chain, ChainWalk walk, CancellationToken cancellation)
    {
        if (chain.PrunedSequence == 0) return;
        foreach (var content in await database.Pool.UseAsync(
            c => c.ListAsync("SELECT content FROM case_archive WHERE case_id = $1 AND content IS NOT NULL ORDER BY first_sequence", row => row.GetFieldValue<byte[]>(0), cancellation, chain.CaseId), cancellation))
        {
            try
            {
                foreach (var entry in CaseArchive.Unpack(content)) walk.Pass(entry, "altered-archive");
            }
            catch (InvalidDataException problem)
            {
                walk.Break("altered-archive", walk.Sequence + 1, $"its archive cannot be read ({problem.Message})");
            }
        }
    }

    // A head that was proved on some day is an entry of the chain, for ever.
    private async ValueTask VerifyLeavesAsync(ChainRow chain, ChainWalk walk, CancellationToken cancellation)
    {
        foreach (var (day, leaf) in await database.Pool.UseAsync(
            c => c.ListAsync("SELECT case_id, sequence, hash, day FROM journal_leaf WHERE case_id = $1 ORDER BY day", row => (row.GetString(3), JournalRoots.ReadLeaf(row)), cancellation, chain.CaseId), cancellation))
            if (walk.HashAt(leaf.Sequence) is { } hash && hash != Convert.ToHexString(leaf.Hash))
                walk.Report("wrong-leaf", leaf.Sequence, $"entry {leaf.Sequence} is not the one that the root of {day} was taken over");
    }

    private async ValueTask FindOrphansAsync(List<AuditProblem> problems, CancellationToken cancellation)
    {
        foreach (var caseId in await database.Pool.UseAsync(
            c => c.ListAsync("SELECT DISTINCT case_id FROM journal_entry e WHERE NOT EXISTS (SELECT 1 FROM journal_chain c WHERE c.case_id = e.case_id AND c.sequence > 0)", row => row.GetString(0), cancellation), cancellation))
            problems.Add(new("wrong-head", caseId, null, $"{caseId}: there are entries, and the head of the chain is gone."));
        foreach (var caseId in await database.Pool.UseAsync(
            c => c.ListAsync("SELECT DISTINCT case_id FROM journal_leaf l WHERE NOT EXISTS (SELECT 1 FROM journal_chain c WHERE c.case_id = l.case_id AND c.sequence > 0)", row => row.GetString(0), cancellation), cancellation))
            problems.Add(new("wrong-head", caseId, null, $"{caseId}: a daily root was taken over its chain, and the chain is gone."));
    }

    private async ValueTask<int> VerifyRootsAsync(List<AuditProblem> problems, CancellationToken cancellation)
    {
        var roots = await new JournalRoots(database).ListAsync(cancellation);
        foreach (var root in roots)
        {
            var tree = new MerkleTree();
            foreach (var leaf in await database.Pool.UseAsync(c => JournalRoots.LeavesAsync(c, Iso.Of(root.Day), cancellation), cancellation))
                tree.Add(MerkleTree.Leaf(leaf.CaseId, leaf.Sequence, leaf.Hash));
            if (Convert.ToHexString(tree.Root()) != root.Root || tree.Count != root.Cases)
                problems.Add(new("wrong-root", null, null, $"The root of {root.Day:yyyy-MM-dd} is not that of the heads it was taken over."));
        }
        return roots.Count;
    }

    private sealed record ChainRow(string CaseId, long Sequence, string Hash, long PrunedSequence, string PrunedHash);
}
