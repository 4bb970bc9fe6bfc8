using System.Data.Common;
using AdControl.Workflows.Journaling;

namespace AdControl.Storage.Cases;

/// <summary>Proves that no journal was altered: every entry, every chain's head, every archive, every daily root.</summary>
/// <param name="database">The database.</param>
public sealed class JournalAudit(CaseDatabase database)
{
    private const int Page = 500;

    // What was dropped from archives, up to which entry; known when the chains of cases are walked.
    private readonly Dictionary<string, long> _dropped = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _rootSeals = new(StringComparer.Ordinal);

    /// <summary>Checks one case, or all of them and the roots.</summary>
    /// <param name="caseId">The only case; null means all, with the roots.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<AuditReport> VerifyAsync(string? caseId = null, CancellationToken cancellation = default) => VerifyAsync(caseId, (_, _, _) => default, cancellation);

    /// <summary>The same, and shows each chain as it was read: first the program's own, then those of cases by id.</summary>
    internal async Task<AuditReport> VerifyAsync(string? caseId, Func<string, IReadOnlyList<JournalEntry>, List<AuditProblem>, ValueTask> visit, CancellationToken cancellation)
    {
        var (cases, entries, problems) = (0L, 0L, new List<AuditProblem>());
        foreach (var condition in new[] { "case_id LIKE '~%' AND case_id > $1", caseId is null ? "case_id NOT LIKE '~%' AND case_id > $1" : "case_id = $1" })
        {
            var isOwn = cases == 0 && condition.StartsWith("case_id LIKE", StringComparison.Ordinal);
            var after = isOwn || caseId is null ? "" : caseId;
            for (var chains = await ChainsAsync(condition, after, cancellation); chains.Count > 0; chains = chains.Count < Page ? [] : await ChainsAsync(condition, chains[^1].CaseId, cancellation))
                foreach (var chain in chains)
                {
                    var walk = await VerifyAsync(chain, problems, cancellation);
                    if (isOwn) Learn(walk.Entries);
                    else cases++;
                    entries += walk.Entries.Count;
                    await visit(chain.CaseId, walk.Entries, problems);
                }
        }
        if (caseId is null) await FindOrphansAsync(problems, cancellation);
        var roots = caseId is null ? await VerifyRootsAsync(problems, cancellation) : 0;
        return new(cases, entries, roots, problems);
    }

    private void Learn(IEnumerable<JournalEntry> entries)
    {
        foreach (var seal in entries.SelectMany(RowSeal.In))
        {
            if (seal.Table == "case_archive" && long.TryParse(seal.Value, out var last)) _dropped[seal.Key] = last;
            if (seal.Table == "journal_root") _rootSeals[seal.Key] = seal.Value;
        }
    }

    private ValueTask<List<ChainRow>> ChainsAsync(string condition, string after, CancellationToken cancellation) => database.Pool.UseAsync(
        c => c.ListAsync(
            $"SELECT case_id, sequence, hash, pruned_sequence, pruned_hash, updated_at FROM journal_chain WHERE {condition} AND sequence > 0 ORDER BY case_id LIMIT {Page}",
            row => new ChainRow(row.GetString(0), row.GetInt64(1), Hex(row, 2), row.GetInt64(3), row.IsDBNull(4) ? JournalEntry.Genesis : Hex(row, 4), row.GetInt64(5)), cancellation, after),
        cancellation);

    private static string Hex(DbDataReader row, int column) => Convert.ToHexString(row.GetFieldValue<byte[]>(column));

    private async ValueTask<ChainWalk> VerifyAsync(ChainRow chain, List<AuditProblem> problems, CancellationToken cancellation)
    {
        var walk = new ChainWalk(chain.CaseId, problems);
        await WalkArchivesAsync(chain, walk, cancellation);
        if (!walk.IsBroken && chain.PrunedSequence > 0 && walk.Sequence == chain.PrunedSequence && walk.Hash != chain.PrunedHash)
            walk.Break("altered-archive", chain.PrunedSequence, new("ses archives ne finissent pas comme le dit la chaîne", "its archive does not end as the chain says"));
        foreach (var entry in await database.Pool.UseAsync(c => c.ListAsync($"SELECT {JournalColumns.Names} FROM journal_entry WHERE case_id = $1 ORDER BY sequence", row => JournalColumns.Read(row, walk.Hash), cancellation, chain.CaseId), cancellation))
            walk.Pass(entry with { Previous = walk.Hash });
        if (!walk.IsBroken && walk.Sequence < chain.Sequence)
            walk.Break("missing-entries", walk.Sequence + 1, new($"les entrées {walk.Sequence + 1} à {chain.Sequence} du journal manquent", $"entries {walk.Sequence + 1} to {chain.Sequence} of the journal are missing"));
        else if (!walk.IsBroken && (walk.Sequence != chain.Sequence || walk.Hash != chain.Hash))
            walk.Break("wrong-head", walk.Sequence, new("la tête de sa chaîne n'est pas l'empreinte de sa dernière entrée", "its head is not the hash of its last entry"));
        else if (!walk.IsBroken && walk.Entries is [.., var last] && last.At.UtcTicks != chain.UpdatedAt)
            walk.Break("wrong-head", walk.Sequence, new("la date de la tête de sa chaîne n'est pas celle de sa dernière entrée", "the moment of its head is not that of its last entry"));
        await VerifyLeavesAsync(chain, walk, cancellation);
        return walk;
    }

    private async ValueTask WalkArchivesAsync(ChainRow chain, ChainWalk walk, CancellationToken cancellation)
    {
        if (chain.PrunedSequence == 0) return;
        foreach (var (first, last, content) in await database.Pool.UseAsync(
            c => c.ListAsync(
                "SELECT first_sequence, last_sequence, content FROM case_archive WHERE case_id = $1 ORDER BY first_sequence",
                row => (row.GetInt64(0), row.GetInt64(1), row.IsDBNull(2) ? null : row.GetFieldValue<byte[]>(2)), cancellation, chain.CaseId), cancellation))
            if (content is not null) Walk(first, last, content, walk, chain);
        if (!walk.IsBroken && walk.Sequence < chain.PrunedSequence) Skip(chain.PrunedSequence, chain.PrunedHash, walk, chain);
    }

    private void Walk(long first, long last, byte[] content, ChainWalk walk, ChainRow chain)
    {
        try
        {
            var entries = CaseArchive.Unpack(content);
            if (entries is [var begin, ..] && begin.Sequence > walk.Sequence + 1 && !walk.IsBroken) Skip(begin.Sequence - 1, begin.Previous, walk, chain);
            foreach (var entry in entries) walk.Pass(entry, "altered-archive");
            if (entries.Count == 0 || entries[0].Sequence != first || entries[^1].Sequence != last)
                walk.Break("altered-archive", first, new($"ses archives ne vont pas de l'entrée {first} à l'entrée {last}", $"its archive does not hold entries {first} to {last}"));
        }
        catch (InvalidDataException problem)
        {
            walk.Break("altered-archive", walk.Sequence + 1, new($"ses archives ne peuvent être lues ({problem.Message})", $"its archive cannot be read ({problem.Message})"));
        }
    }

    // What was dropped on purpose is in the program's own chain; what somebody removed is not.
    private void Skip(long sequence, string hash, ChainWalk walk, ChainRow chain)
    {
        if (_dropped.GetValueOrDefault(chain.CaseId) < sequence)
            walk.Report("missing-archive", walk.Sequence + 1, new($"les entrées {walk.Sequence + 1} à {sequence}, archivées, ont disparu", $"entries {walk.Sequence + 1} to {sequence}, which were packed, are gone"));
        walk.Jump(sequence, hash);
    }

    // A head that was proved on some day is an entry of the chain, for ever.
    private async ValueTask VerifyLeavesAsync(ChainRow chain, ChainWalk walk, CancellationToken cancellation)
    {
        foreach (var (day, leaf) in await database.Pool.UseAsync(
            c => c.ListAsync("SELECT case_id, sequence, hash, day FROM journal_leaf WHERE case_id = $1 ORDER BY day", row => (row.GetString(3), JournalRoots.ReadLeaf(row)), cancellation, chain.CaseId), cancellation))
            if (walk.HashAt(leaf.Sequence) is { } hash && hash != Convert.ToHexString(leaf.Hash))
                walk.Report("wrong-leaf", leaf.Sequence, new($"l'entrée {leaf.Sequence} n'est pas celle que couvre la racine du {day}", $"entry {leaf.Sequence} is not the one that the root of {day} was taken over"));
    }

    // Whatever still names a case whose chain is gone names the chain.
    private async ValueTask FindOrphansAsync(List<AuditProblem> problems, CancellationToken cancellation)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (table, french, english) in s_witnesses)
        {
            var column = table == "cases" ? "id" : "case_id";
            foreach (var caseId in await database.Pool.UseAsync(
                c => c.ListAsync($"SELECT DISTINCT {column} FROM {table} t WHERE {column} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM journal_chain c WHERE c.case_id = t.{column} AND c.sequence > 0) ORDER BY 1", row => row.GetString(0), cancellation), cancellation))
                if (named.Add(caseId)) problems.Add(new("wrong-head", caseId, null, new($"{caseId} : {french}, et la tête de sa chaîne a disparu.", $"{caseId}: {english}, and the head of its chain is gone.")));
        }
    }

    private static readonly (string Table, string French, string English)[] s_witnesses =
    [
        ("journal_entry", "il y a des entrées de journal", "there are entries of its journal"),
        ("journal_leaf", "une racine quotidienne couvre son journal", "a daily root was taken over its journal"),
        ("case_archive", "il y a des archives de son journal", "there is an archive of its journal"),
        ("cases", "il y a un dossier", "there is a case"),
        ("workflow_instance", "il y a une procédure en cours", "there is a workflow"),
        ("work_task", "il y a des tâches", "there are tasks"),
        ("mail", "il y a des courriels", "there are mails"),
    ];

    private async ValueTask<int> VerifyRootsAsync(List<AuditProblem> problems, CancellationToken cancellation)
    {
        var roots = await new JournalRoots(database).ListAsync(cancellation);
        foreach (var root in roots)
        {
            var tree = new MerkleTree();
            foreach (var leaf in await database.Pool.UseAsync(c => JournalRoots.LeavesAsync(c, Iso.Of(root.Day), cancellation), cancellation))
                tree.Add(MerkleTree.Leaf(leaf.CaseId, leaf.Sequence, leaf.Hash));
            var isTrue = Convert.ToHexString(tree.Root()) == root.Root && tree.Count == root.Cases
                && (!_rootSeals.TryGetValue(Iso.Of(root.Day), out var seal) || seal == JournalRoots.Seal(root.At, root.Cases, root.Root));
            if (!isTrue) problems.Add(new("wrong-root", null, null, new($"La racine du {root.Day:yyyy-MM-dd} n'est pas celle des têtes qu'elle couvre.", $"The root of {root.Day:yyyy-MM-dd} is not that of the heads it was taken over.")));
        }
        foreach (var day in _rootSeals.Keys.Except(roots.Select(r => Iso.Of(r.Day))).Order(StringComparer.Ordinal))
            problems.Add(new("missing-root", null, null, new($"La racine du {day} a disparu.", $"The root of {day} is gone.")));
        return roots.Count;
    }

    private sealed record ChainRow(string CaseId, long Sequence, string Hash, long PrunedSequence, string PrunedHash, long UpdatedAt);
}
