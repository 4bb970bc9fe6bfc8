using System.Data.Common;
using AdControl.Storage;
using AdControl.Storage.Cases;
using AdControl.Workflows.Journaling;

namespace AdControl.Bulletin;

/// <summary>The acts and issues of the bulletin in the case database. What appeared is never changed: what becomes of it is added.</summary>
/// <param name="database">The database.</param>
/// <param name="clock">When what is written to the journal happens; null: now.</param>
public sealed class BulletinStore(CaseDatabase database, TimeProvider? clock = null)
{
    private const string Columns = "document, issue";

    private DateTimeOffset Now => (clock ?? TimeProvider.System).GetUtcNow();

    /// <summary>Hands an act to the bulletin, where it waits for the next issue; one that waits already under its address is replaced.</summary>
    /// <exception cref="BulletinRefusedException">Another act appeared at this address (<c>duplicate-address</c>).</exception>
    public async Task AddAsync(PublishedAct act, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(act);
        await database.WorkflowStore().RecordAsync(OwnChains.Bulletin, JournalEntry.System, Now, [], [new EnlistedAct(act)], [], cancellation);
    }

    /// <summary>The acts that wait for an issue, by address.</summary>
    public async Task<IReadOnlyList<PublishedAct>> WaitingAsync(CancellationToken cancellation = default) =>
        await database.Pool.UseAsync(c => c.ListAsync($"SELECT {Columns} FROM bulletin_act WHERE issue IS NULL ORDER BY address", Read, cancellation), cancellation);

    /// <summary>The act with an address or a reference; null when there is none.</summary>
    public async Task<PublishedAct?> FindAsync(string addressOrReference, CancellationToken cancellation = default) =>
        await database.Pool.UseAsync(c => c.FirstAsync($"SELECT {Columns} FROM bulletin_act WHERE address = $1 OR reference = $1 ORDER BY address LIMIT 1", Read, cancellation, addressOrReference), cancellation);

    /// <summary>Acts that appeared, in the order of their addresses.</summary>
    /// <param name="after">Only those after this address; null for all.</param>
    /// <param name="section">Only those of this section; null for all.</param>
    /// <param name="issue">Only those of this issue; null for all.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellation">Stops waiting for the database.</param>
    public async Task<IReadOnlyList<PublishedAct>> AppearedAsync(string? after, string? section, string? issue, int most, CancellationToken cancellation = default) => await database.Pool.UseAsync(
        c => c.ListAsync(
            $"SELECT {Columns} FROM bulletin_act WHERE issue IS NOT NULL AND address > $1 AND ($2 = '' OR section = $2) AND ($3 = '' OR issue = $3) ORDER BY address LIMIT $4", Read, cancellation,
            after ?? "", section ?? "", issue ?? "", (long)most),
        cancellation);

    /// <summary>All issues, the oldest first.</summary>
    public async Task<IReadOnlyList<BulletinIssue>> IssuesAsync(CancellationToken cancellation = default) => await database.Pool.UseAsync(
        c => c.ListAsync("SELECT number, date, journal_root FROM bulletin_issue ORDER BY date, number", row => new BulletinIssue(row.GetString(0), Iso.Date(row.GetString(1)), row.IsDBNull(2) ? null : row.GetString(2)), cancellation), cancellation);

    /// <summary>Makes an issue of acts that wait, whole or not at all.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="acts">Which acts; null for all that wait and may appear by the issue's date.</param>
    /// <param name="cancellation">Stops waiting for the database.</param>
    /// <returns>How many acts appeared.</returns>
    /// <exception cref="BulletinRefusedException">The number is taken (<c>duplicate-issue</c>), no act waits (<c>nothing-to-publish</c>), one of those named does not wait (<c>not-waiting</c>), or may not appear yet (<c>embargo</c>).</exception>
    public async Task<int> PublishAsync(BulletinIssue issue, IReadOnlyList<ActAddress>? acts = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(issue);
        if (!IsNumber(issue.Number)) throw new BulletinRefusedException("issue-number", $"\"{issue.Number}\" cannot stand in an address: use letters, digits and hyphens, such as 2026-014.");
        var waiting = await WaitingAsync(cancellation);
        acts ??= [.. waiting.Where(a => a.NotBefore is null || a.NotBefore <= issue.Date).Select(a => a.Address)];
        if (acts.Select(a => waiting.FirstOrDefault(w => w.Address == a)).FirstOrDefault(a => a?.NotBefore > issue.Date) is { } early)
            throw new BulletinRefusedException("embargo", $"{early.Address} may not appear before {early.NotBefore:yyyy-MM-dd}.");
        return await database.Pool.UseAsync(async c =>
        {
            await c.BeginAsync(cancellation);
            if (await c.RunAsync("INSERT INTO bulletin_issue (number, date, journal_root) VALUES ($1, $2, $3) ON CONFLICT (number) DO NOTHING", cancellation, issue.Number, Iso.Of(issue.Date), issue.JournalRoot) == 0)
                throw new BulletinRefusedException("duplicate-issue", $"There is an issue {issue.Number} already.");
            var count = await AssignAsync(c, issue, acts, cancellation);
            if (count == 0) throw new BulletinRefusedException("nothing-to-publish", "No act waits to be published.");
            await SealAsync(c, [Seal(issue), .. acts.Select(a => new RowSeal("bulletin_act.issue", a.Path, issue.Number))], cancellation);
            await MarkAsync(c, cancellation);
            await c.CommitAsync(cancellation);
            return count;
        }, cancellation);
    }

    /// <summary>Adds what became of an act that appeared: a judgement, its unpublication.</summary>
    /// <exception cref="BulletinRefusedException">There is no such act, or it has not appeared (<c>unknown-act</c>).</exception>
    public async Task AddChangeAsync(ActAddress address, ActChange change, CancellationToken cancellation = default) => await database.Pool.UseAsync(async c =>
    {
        await c.BeginAsync(cancellation);
        var locked = database.IsPostgres ? " FOR UPDATE" : "";
        var act = await c.FirstAsync($"SELECT {Columns} FROM bulletin_act WHERE address = $1 AND issue IS NOT NULL{locked}", Read, cancellation, address.Path)
            ?? throw new BulletinRefusedException("unknown-act", $"No act appeared at {address.Path}.");
        var changed = act with { Issue = null, Changes = [.. act.Changes, change] };
        var document = PublishedActJson.Write(changed);
        var written = await c.RunAsync("UPDATE bulletin_act SET document = $1 WHERE address = $2", cancellation, document, address.Path);
        await SealAsync(c, [RowSeal.Of("bulletin_act", address.Path, document)], cancellation);
        await MarkAsync(c, cancellation);
        await c.CommitAsync(cancellation);
        return written;
    }, cancellation);

    /// <summary>A number that grows whenever something appeared or became of what appeared: whoever keeps a site asks for it before building.</summary>
    public async Task<long> StateAsync(CancellationToken cancellation = default) =>
        await database.Pool.UseAsync(async c => await c.NumberAsync("SELECT at FROM work_mark WHERE name = 'bulletin'", cancellation) ?? 0, cancellation);

    /// <summary>The acts of an issue, by address.</summary>
    public async Task<IReadOnlyList<PublishedAct>> OfIssueAsync(string number, CancellationToken cancellation = default) =>
        await database.Pool.UseAsync(c => c.ListAsync($"SELECT {Columns} FROM bulletin_act WHERE issue = $1 ORDER BY address", Read, cancellation, number), cancellation);

    /// <summary>Everything that appeared, as of a day: what a site is built from.</summary>
    public async Task<BulletinContent> ContentAsync(BulletinPlan plan, DateOnly day, CancellationToken cancellation = default)
    {
        var acts = await database.Pool.UseAsync(c => c.ListAsync($"SELECT {Columns} FROM bulletin_act WHERE issue IS NOT NULL", row => (Document: row.GetString(0), Issue: row.GetString(1)), cancellation), cancellation);
        var read = acts.AsParallel().Select(act => PublishedActJson.Read(act.Document, "bulletin_act") with { Issue = act.Issue }).ToList();
        return new BulletinContent(plan, await IssuesAsync(cancellation), read, day);
    }

    /// <summary>What the journal remembers of an issue.</summary>
    internal static RowSeal Seal(BulletinIssue issue) => new("bulletin_issue", issue.Number, $"{Iso.Of(issue.Date)} {issue.JournalRoot}");

    private ValueTask SealAsync(CaseConnection connection, IEnumerable<RowSeal> seals, CancellationToken cancellation) =>
        OwnChains.SealAsync(connection, database.IsPostgres, OwnChains.Bulletin, Now, seals, cancellation);

    private static async Task<int> AssignAsync(CaseConnection connection, BulletinIssue issue, IReadOnlyList<ActAddress> acts, CancellationToken cancellation)
    {
        foreach (var act in acts)
            if (await connection.RunAsync("UPDATE bulletin_act SET issue = $1 WHERE address = $2 AND issue IS NULL", cancellation, issue.Number, act.Path) == 0)
                throw new BulletinRefusedException("not-waiting", $"{act.Path} does not wait to be published.");
        return acts.Count;
    }

    private static async ValueTask MarkAsync(CaseConnection connection, CancellationToken cancellation) =>
        await connection.RunAsync("INSERT INTO work_mark (name, at) VALUES ('bulletin', 1) ON CONFLICT (name) DO UPDATE SET at = work_mark.at + 1", cancellation);

    private static PublishedAct Read(DbDataReader row) => PublishedActJson.Read(row.GetString(0), "bulletin_act") with { Issue = row.IsDBNull(1) ? null : row.GetString(1) };

    private static bool IsNumber(string number) => number.Length > 0 && number.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
