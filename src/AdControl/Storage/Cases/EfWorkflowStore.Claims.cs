using System.Data.Common;
using System.Diagnostics;
using AdControl.Workflows.Hosting;

namespace AdControl.Storage.Cases;

internal sealed partial class EfWorkflowStore
{
    private const int MostRenewedTogether = 500;
    private const string MessageColumns = "key, position, instance_id, kind, content, token, attempts";

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<StoredWait>> DueAsync(DateTimeOffset until, int most, CancellationToken cancellation)
    {
        // Looking costs nothing when nothing is due; taking is a transaction.
        if (await _database.Pool.UseAsync(c => c.NumberAsync($"SELECT 1 FROM workflow_wait WHERE due_at IS NOT NULL AND due_at <= {Now(1)} AND leased_until <= {Now(1)} LIMIT 1", cancellation, NowValue(until)), cancellation) is null) return [];
        var due = await TakeAsync(
            $"""
            UPDATE workflow_wait SET owner = $2, token = $3, leased_until = {Now(1)} + $4 WHERE key IN (
                SELECT key FROM workflow_wait WHERE due_at IS NOT NULL AND due_at <= {Now(1)} AND leased_until <= {Now(1)} ORDER BY due_at, position LIMIT $5{SkipLocked})
            RETURNING {WaitColumns.Names}
            """,
            WaitColumns.ReadTaken, cancellation, NowValue(until), _node.Name, _node.NextToken(), _node.Lease.Ticks, (long)most);
        foreach (var one in due) _node.Take(one.Claim!.Value);
        return [.. due.OrderBy(d => d.Wait.DueAt).ThenBy(d => d.Order)];
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<StoredMessage>> OutboxAsync(DateTimeOffset now, int most, CancellationToken cancellation)
    {
        if (_node.TakeOwn(most) is { Count: > 0 } own) return own;
        if (!MayLook()) return [];
        if (await _database.Pool.UseAsync(c => c.NumberAsync($"SELECT 1 FROM outbox_message WHERE leased_until <= {Now(1)} LIMIT 1", cancellation, NowValue(now)), cancellation) is null) return [];
        var taken = await TakeAsync(
            $"""
            UPDATE outbox_message SET owner = $2, token = $3, leased_until = {Now(1)} + $4 WHERE key IN (
                SELECT key FROM outbox_message WHERE leased_until <= {Now(1)} ORDER BY leased_until, position LIMIT $5{SkipLocked})
            RETURNING {MessageColumns}
            """,
            ReadMessage, cancellation, NowValue(now), _node.Name, _node.NextToken(), _node.Lease.Ticks, (long)most);
        foreach (var one in taken) _node.Take(one.Claim);
        if (taken.Count > 0) _lastLook = 0;
        return [.. taken.OrderBy(m => m.Order)];
    }

    // Every command asks for messages; what others have left behind need not be looked for each time.
    private bool MayLook()
    {
        if (_simulated is not null) return true;
        var last = Interlocked.Read(ref _lastLook);
        if (last != 0 && Stopwatch.GetElapsedTime(last) < s_betweenLooks) return false;
        return Interlocked.CompareExchange(ref _lastLook, Stopwatch.GetTimestamp(), last) == last;
    }

    /// <inheritdoc/>
    public async ValueTask HandledAsync(WorkClaim message, CancellationToken cancellation)
    {
        // A step that carried it out took it along.
        if (!_node.Drop(message)) return;
        if (_database.IsPostgres) await WriteAsync("DELETE FROM outbox_message WHERE key = $1 AND token = $2", cancellation, message.Key, message.Token);
        else await _writer.WriteAsync(new PendingStep(message), cancellation);
    }

    /// <inheritdoc/>
    public async ValueTask PutOffAsync(WorkClaim work, DateTimeOffset until, string reason, CancellationToken cancellation)
    {
        _node.Drop(work);
        var trouble = reason.Length > 1000 ? reason[..1000] : reason;
        await WriteAsync(
            work.IsMessage
                ? "UPDATE outbox_message SET owner = NULL, leased_until = $3, attempts = attempts + 1, trouble = $4 WHERE key = $1 AND token = $2"
                : "UPDATE workflow_wait SET owner = NULL, leased_until = $3, trouble = $4 WHERE key = $1 AND token = $2",
            cancellation, work.Key, work.Token, until.UtcTicks, trouble);
    }

    /// <inheritdoc/>
    public async ValueTask RenewAsync(CancellationToken cancellation)
    {
        foreach (var claims in _node.Taken.Chunk(MostRenewedTogether))
        {
            var now = NowValue(Clock.GetUtcNow());
            if (_database.IsPostgres) await RenewTogetherAsync(claims, now, cancellation);
            else await _writer.ExclusiveAsync(() => RenewOneByOneAsync(claims, now, cancellation), cancellation);
        }
    }

    private async ValueTask RenewTogetherAsync(WorkClaim[] claims, long? now, CancellationToken cancellation)
    {
        foreach (var table in claims.GroupBy(TableOf))
            await WriteAsync(
                $"UPDATE {table.Key} w SET leased_until = {Now(3)} + $4 FROM unnest($1, $2) AS u (key, token) WHERE w.key = u.key AND w.token = u.token AND w.leased_until > {Now(3)}",
                cancellation, table.Select(c => c.Key).ToArray(), table.Select(c => c.Token).ToArray(), now, _node.Lease.Ticks);
    }

    private async ValueTask<bool> RenewOneByOneAsync(WorkClaim[] claims, long? now, CancellationToken cancellation)
    {
        var connection = await _database.Pool.RentAsync(cancellation);
        try
        {
            await connection.BeginAsync(cancellation);
            foreach (var claim in claims)
                await connection.RunAsync($"UPDATE {TableOf(claim)} SET leased_until = $3 + $4 WHERE key = $1 AND token = $2 AND leased_until > $3", cancellation, claim.Key, claim.Token, now, _node.Lease.Ticks);
            await connection.CommitAsync(cancellation);
            return true;
        }
        finally
        {
            await _database.Pool.ReturnAsync(connection);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<DateTimeOffset> MarkAsync(string name, DateTimeOffset? to, CancellationToken cancellation)
    {
        const string Ask = "SELECT at FROM work_mark WHERE name = $1";
        var before = await _database.Pool.UseAsync(c => c.NumberAsync(Ask, cancellation, name), cancellation);
        if (before is null)
        {
            await WriteAsync("INSERT INTO work_mark VALUES ($1, $2) ON CONFLICT (name) DO NOTHING", cancellation, name, (to ?? Clock.GetUtcNow()).UtcTicks);
            before = await _database.Pool.UseAsync(c => c.NumberAsync(Ask, cancellation, name), cancellation);
        }
        if (to is { } moved && moved.UtcTicks > before) await WriteAsync("UPDATE work_mark SET at = $2 WHERE name = $1 AND at < $2", cancellation, name, moved.UtcTicks);
        return new(before!.Value, TimeSpan.Zero);
    }

    private async ValueTask ReleaseAllAsync()
    {
        foreach (var claim in _node.Leave())
            await WriteAsync($"UPDATE {TableOf(claim)} SET owner = NULL, leased_until = 0 WHERE key = $1 AND token = $2", default, claim.Key, claim.Token);
    }

    private static string TableOf(WorkClaim claim) => claim.IsMessage ? "outbox_message" : "workflow_wait";

    private string SkipLocked => _database.IsPostgres ? " FOR UPDATE SKIP LOCKED" : "";

    // PostgreSQL's own clock, unless a simulated one replaces it.
    private string Now(int parameter) => _database.IsPostgres ? $"coalesce(${parameter}::bigint, utc_ticks())" : $"${parameter}";

    private long? NowValue(DateTimeOffset now) => _database.IsPostgres && _simulated is null ? null : now.UtcTicks;

    private static StoredMessage ReadMessage(DbDataReader row)
    {
        var key = row.GetString(0);
        return new(row.GetString(2), EffectDocument.Read(key, row.GetString(3), row.GetString(4)), row.GetInt64(1), new(key, true, row.GetInt64(5)), (int)row.GetInt64(6));
    }

    // A claim that a crash of the database forgets is as good as one whose lease has ended: on PostgreSQL it does not wait for the disk.
    private async ValueTask<List<T>> TakeAsync<T>(string sql, Func<DbDataReader, T> read, CancellationToken cancellation, params object?[] values) => _database.IsPostgres
        ? await _database.ClaimPool.UseAsync(c => c.ListAsync(sql, read, cancellation, values), cancellation)
        : await _writer.ExclusiveAsync(() => _database.Pool.UseAsync(c => c.ListAsync(sql, read, cancellation, values), cancellation), cancellation);

    private async ValueTask WriteAsync(string sql, CancellationToken cancellation, params object?[] values)
    {
        if (_database.IsPostgres) await _database.ClaimPool.UseAsync(c => c.RunAsync(sql, cancellation, values), cancellation);
        else await _writer.ExclusiveAsync(() => _database.Pool.UseAsync(c => c.RunAsync(sql, cancellation, values), cancellation), cancellation);
    }
}
