using AdControl.Workflows.Hosting;
using AdControl.Workflows.Journaling;
using AdControl.Workflows.Tasks;
using Microsoft.Data.Sqlite;

namespace AdControl.Storage.Cases;

/// <summary>Writes steps into SQLite: one writer at a time, one prepared statement a row.</summary>
/// <param name="database">The database.</param>
/// <param name="node">This node.</param>
/// <param name="clock">The clock of leases.</param>
internal sealed class SqliteStepWriter(CaseDatabase database, NodeClaims node, TimeProvider clock) : StepWriter(1)
{
    private const int MostAttempts = 4, Busy = 5;

    protected override async ValueTask StoreAsync(List<PendingStep> batch)
    {
        var connection = await BeginAsync();
        try
        {
            var isAnyStored = false;
            foreach (var step in batch)
            {
                step.Messages.Clear();
                step.Outcome = await StoreAsync(connection, step);
                isAnyStored |= step.Outcome == StepOutcome.Stored;
            }
            if (!isAnyStored) return;
            await connection.CommitAsync(default);
            foreach (var step in batch) node.Ask(step.Messages);
        }
        catch (SqliteException problem)
        {
            throw database.Pool.Explain(problem);
        }
        finally
        {
            await database.Pool.ReturnAsync(connection);
        }
    }

    // SQLite itself waits ten seconds for another process; a few times that is enough.
    private async ValueTask<CaseConnection> BeginAsync()
    {
        for (var attempt = 1; ; attempt++)
        {
            var connection = await database.Pool.RentAsync(default);
            try
            {
                await connection.BeginAsync(default);
                return connection;
            }
            catch (SqliteException problem)
            {
                await database.Pool.ReturnAsync(connection);
                if (problem.SqliteErrorCode != Busy || attempt == MostAttempts) throw database.Pool.Explain(problem);
            }
        }
    }

    // Nothing is written before it is certain that all is; only a step that stands alone may be taken back.
    private async ValueTask<StepOutcome> StoreAsync(CaseConnection connection, PendingStep pending)
    {
        if (pending.Handled is { } done) await connection.RunAsync("DELETE FROM outbox_message WHERE key = $1 AND token = $2", default, done.Key, done.Token);
        if (pending.Step is { } step)
        {
            if (step.Claim is { } claim && !await IsHeldAsync(connection, claim)) return StepOutcome.ClaimLost;
            // There is one writer: whoever started before has committed.
            if (step.Rivals is { } rivals && await RivalCheck.AnyAsync(connection, rivals, default)) return StepOutcome.Refused;
            if (!await StoreInstanceAsync(connection, step)) return StepOutcome.Overtaken;
            await StoreWaitsAsync(connection, step);
            foreach (var task in step.Tasks) await StoreTaskAsync(connection, task, pending.CaseId);
            if (step.Claim is { IsMessage: true, Key: var handled }) await connection.RunAsync("DELETE FROM outbox_message WHERE key = $1", default, handled);
        }
        await AppendAsync(connection, pending);
        await StoreMessagesAsync(connection, pending);
        if (await EnlistAsync(connection, pending)) return StepOutcome.Stored;
        await connection.RollbackAsync();
        return StepOutcome.Overtaken;
    }

    private async ValueTask<bool> IsHeldAsync(CaseConnection connection, WorkClaim claim)
    {
        var table = claim.IsMessage ? "outbox_message" : "workflow_wait";
        return await connection.NumberAsync($"SELECT count(*) FROM {table} WHERE key = $1 AND token = $2 AND leased_until > $3", default, claim.Key, claim.Token, clock.GetUtcNow().UtcTicks) == 1;
    }

    private static async ValueTask<bool> StoreInstanceAsync(CaseConnection connection, WorkflowStep step)
    {
        var i = step.Instance;
        object?[] values = [i.Id, i.Revision, i.DefinitionId, i.DefinitionHash, (long)i.Status, (long)i.SubStatus, i.CorrelationId, i.CaseId, Bytes(i.Document), step.At.UtcTicks];
        if (step.ExpectedRevision == 0)
            return await connection.RunAsync("INSERT INTO workflow_instance VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (id) DO NOTHING", default, values) == 1;
        return await connection.RunAsync(
            "UPDATE workflow_instance SET revision = $2, definition_id = $3, definition_hash = $4, status = $5, sub_status = $6, correlation_id = $7, case_id = $8, document = $9, updated_at = $10 WHERE id = $1 AND revision = $11",
            default,
            [.. values, step.ExpectedRevision]) == 1;
    }

    private static byte[] Bytes(ReadOnlyMemory<byte> document) =>
        System.Runtime.InteropServices.MemoryMarshal.TryGetArray(document, out var array) && array.Offset == 0 && array.Count == array.Array!.Length ? array.Array : document.ToArray();

    private static async ValueTask StoreWaitsAsync(CaseConnection connection, WorkflowStep step)
    {
        foreach (var key in step.Ended) await connection.RunAsync("DELETE FROM workflow_wait WHERE key = $1", default, key);
        foreach (var wait in step.Begun)
            await connection.RunAsync(
                "INSERT INTO workflow_wait (key, instance_id, kind, name, due_at, payload, frame, activity_id, position) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
                default,
                wait.Key, step.Instance.Id, (long)wait.Kind, wait.Name, wait.DueAt?.UtcTicks, WaitColumns.Payload(wait), (long)wait.FrameNumber, wait.ActivityId, await NextPositionAsync(connection));
    }

    private static async ValueTask<long> NextPositionAsync(CaseConnection connection) => (await connection.NumberAsync("UPDATE work_position SET last = last + 1 RETURNING last", default))!.Value;

    private static async ValueTask StoreTaskAsync(CaseConnection connection, WorkTask task, string caseId)
    {
        await connection.RunAsync(s_storeTask, default, TaskColumns.Of(task, caseId));
        await connection.RunAsync("DELETE FROM task_candidate WHERE task_id = $1", default, task.Id);
        foreach (var row in TaskColumns.CandidateRows(task)) await connection.RunAsync("INSERT INTO task_candidate VALUES ($1, $2, $3, $4, $5)", default, row);
    }

    private static readonly string s_storeTask =
        $"INSERT INTO work_task ({TaskColumns.Names}) VALUES ({string.Join(", ", Enumerable.Range(1, TaskColumns.Count).Select(n => $"${n}"))}) ON CONFLICT (id) DO UPDATE SET {TaskColumns.Update}";

    private static async ValueTask AppendAsync(CaseConnection connection, PendingStep step)
    {
        if (step.Events.Count == 0) return;
        var head = await connection.FirstAsync("SELECT sequence, hash FROM journal_chain WHERE case_id = $1", row => Tuple.Create(row.GetInt64(0), row.GetFieldValue<byte[]>(1)), default, step.CaseId);
        var (sequence, hash) = head is null ? (0, JournalEntry.Genesis) : (head.Item1, Convert.ToHexString(head.Item2));
        foreach (var entry in Chain(step, ref sequence, ref hash))
            await connection.RunAsync(
                "INSERT INTO journal_entry VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
                default,
                entry.CaseId, entry.Sequence, entry.InstanceId, entry.At.UtcTicks, entry.Actor, (long)entry.Kind, entry.ActivityId, (long)entry.FrameNumber, entry.Detail, Convert.FromHexString(entry.Hash));
        await connection.RunAsync(
            "INSERT INTO journal_chain (case_id, sequence, hash, updated_at) VALUES ($1, $2, $3, $4) ON CONFLICT (case_id) DO UPDATE SET sequence = $2, hash = $3, updated_at = $4",
            default, step.CaseId, sequence, Convert.FromHexString(hash), step.At.UtcTicks);
    }

    // Whoever asks for something is the first to carry it out; should it stop before, others take over when the lease ends.
    private async ValueTask StoreMessagesAsync(CaseConnection connection, PendingStep step)
    {
        foreach (var effect in step.Effects)
        {
            var (kind, content) = EffectDocument.Write(effect);
            var message = new StoredMessage(step.InstanceId, effect, await NextPositionAsync(connection), new(effect.Key, true, node.NextToken()), 0);
            var isNew = await connection.RunAsync(
                "INSERT INTO outbox_message (key, position, instance_id, case_id, kind, content, created_at, owner, token, leased_until) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (key) DO NOTHING",
                default,
                effect.Key, message.Order, step.InstanceId, step.CaseId, kind, content, step.At.UtcTicks, node.Name, message.Claim.Token, (clock.GetUtcNow() + node.Lease).UtcTicks) == 1;
            if (isNew) step.Messages.Add(message);
        }
    }
}
