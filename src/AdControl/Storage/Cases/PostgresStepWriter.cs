using AdControl.Workflows.Hosting;
using AdControl.Workflows.Journaling;
using Npgsql;

namespace AdControl.Storage.Cases;

/// <summary>Writes steps into PostgreSQL: one or two round trips for any number of steps.</summary>
/// <remarks>
/// Steps that know where their chains end are written at once, by statements that end the transaction when something they rest on has changed (<see cref="StepRows"/>, <see cref="StepGuards"/>).
/// Others, and those that failed so, take two trips: the first locks what the steps rest on and says what can be stored, the second writes all rows.
/// READ COMMITTED: rows are locked in one order (chains, instances, messages, waits; each by key), so that nodes wait for each other and never in a circle.
/// </remarks>
/// <param name="database">The database.</param>
/// <param name="node">This node.</param>
/// <param name="simulated">Replaces the database's clock; null in real use.</param>
internal sealed class PostgresStepWriter(CaseDatabase database, NodeClaims node, TimeProvider? simulated) : StepWriter(Writers)
{
    private const int Writers = 4, MostAttempts = 5;

    protected override async ValueTask StoreAsync(List<PendingStep> batch)
    {
        for (var attempt = 1; ; attempt++)
        {
            var connection = await database.Pool.RentAsync(default);
            try
            {
                foreach (var step in batch) step.Messages.Clear();
                if (attempt == 1 && StepGuards.Suit(batch)) await StoreAtOnceAsync((NpgsqlConnection)connection.Connection, batch);
                else await StoreAsync((NpgsqlConnection)connection.Connection, connection, batch);
                return;
            }
            catch (PostgresException problem) when (attempt < MostAttempts && MayRepeat(problem.SqlState))
            {
                // Somebody else was faster, or made the same instance or chain in the same instant, or the database chose this transaction to end a circle: nothing is stored yet.
            }
            finally
            {
                await database.Pool.ReturnAsync(connection);
            }
        }
    }

    private static bool MayRepeat(string state) => state is StepGuards.Broken or PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure;

    // A batch outside a transaction is one.
    private async ValueTask StoreAtOnceAsync(NpgsqlConnection npgsql, List<PendingStep> batch)
    {
        var rows = new StepRows(node);
        foreach (var step in batch.OrderBy(s => s.CaseId, StringComparer.Ordinal))
        {
            var (sequence, hash) = (step.Head!.Sequence, step.Head.Hash);
            rows.Add(step, step.Head, Chain(step, ref sequence, ref hash), isNewChain: step.Head.Sequence == 0);
        }
        await rows.WriteAsync(npgsql, simulated?.GetUtcNow().UtcTicks, withCommit: false, commands => StepGuards.Add(commands, batch, simulated?.GetUtcNow().UtcTicks));
        foreach (var step in batch) step.Outcome = StepOutcome.Stored;
        foreach (var step in batch) node.Ask(step.Messages);
    }

    // The beginning and the end of the transaction travel with the statements, but when rows of the domain are to be written in it.
    private async ValueTask StoreAsync(NpgsqlConnection npgsql, CaseConnection connection, List<PendingStep> batch)
    {
        var isEnlisting = batch[0].Enlisted.Count > 0;
        if (isEnlisting) await connection.BeginAsync(default);
        var state = await LockAsync(npgsql, batch, withBegin: !isEnlisting);
        foreach (var step in batch) step.Outcome = state.Judge(step);
        var stored = batch.FindAll(s => s.Outcome == StepOutcome.Stored);
        if (stored.Count == 1 && !await EnlistAsync(connection, stored[0]))
        {
            stored[0].Outcome = StepOutcome.Overtaken;
            return;
        }
        if (stored.Count == 0)
        {
            if (!isEnlisting) await connection.RunAsync("ROLLBACK", default);
            return;
        }
        var rows = new StepRows(node);
        foreach (var step in stored)
        {
            var before = state.Chains.GetValueOrDefault(step.CaseId, ChainHead.None);
            var (sequence, hash) = (before.Sequence, before.Hash);
            rows.Add(step, before, Chain(step, ref sequence, ref hash), isNewChain: false);
            state.Chains[step.CaseId] = new(sequence, hash);
        }
        await rows.WriteAsync(npgsql, simulated?.GetUtcNow().UtcTicks, withCommit: !isEnlisting);
        if (isEnlisting) await connection.CommitAsync(default);
        foreach (var step in stored) node.Ask(step.Messages);
    }

    private async ValueTask<LockedState> LockAsync(NpgsqlConnection connection, List<PendingStep> batch, bool withBegin)
    {
        var steps = batch.Select(b => b.Step).OfType<WorkflowStep>().ToList();
        var cases = Sorted(batch.Select(b => b.CaseId));
        var known = Sorted(steps.Select(s => s.Instance.Id));
        var messages = Sorted(steps.Where(s => s.Claim is { IsMessage: true }).Select(s => s.Claim!.Value.Key));
        var timers = Sorted(steps.Where(s => s.Claim is { IsMessage: false }).Select(s => s.Claim!.Value.Key));
        await using var commands = new NpgsqlBatch(connection);
        if (withBegin) Add(commands, "BEGIN", []);
        Add(commands, "INSERT INTO journal_chain (case_id, sequence, hash, updated_at) SELECT c, 0, ''::bytea, 0 FROM unnest($1) AS c WHERE NOT EXISTS (SELECT 1 FROM journal_chain WHERE case_id = c) ON CONFLICT DO NOTHING", [cases]);
        Add(commands, "SELECT case_id, sequence, hash FROM journal_chain WHERE case_id = ANY($1) ORDER BY case_id FOR UPDATE", [cases]);
        Add(commands, "SELECT id, revision FROM workflow_instance WHERE id = ANY($1) ORDER BY id FOR UPDATE", [known]);
        Add(commands, "SELECT key, token, leased_until > coalesce($2::bigint, utc_ticks()) FROM outbox_message WHERE key = ANY($1) ORDER BY key FOR UPDATE", [messages, simulated?.GetUtcNow().UtcTicks]);
        Add(commands, "SELECT key, token, leased_until > coalesce($2::bigint, utc_ticks()) FROM workflow_wait WHERE key = ANY($1) ORDER BY key FOR UPDATE", [timers, simulated?.GetUtcNow().UtcTicks]);
        if (steps is [{ Rivals: { } rivals }])
        {
            var (sql, values) = RivalCheck.Find(rivals);
            Add(commands, StepGuards.WaitForOtherStarts, [RivalCheck.LockName(rivals)]);
            Add(commands, sql, values);
        }
        await using var rows = await commands.ExecuteReaderAsync();
        return await LockedState.ReadAsync(rows);
    }

    private static string[] Sorted(IEnumerable<string> keys) => [.. keys.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    internal static void Add(NpgsqlBatch batch, string sql, object?[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        batch.BatchCommands.Add(command);
    }
}
