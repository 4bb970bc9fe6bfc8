using AdControl.Workflows.Hosting;
using AdControl.Workflows.Journaling;
using AdControl.Workflows.Running;
using AdControl.Workflows.Tasks;
using Npgsql;

namespace AdControl.Storage.Cases;

/// <summary>The rows of one transaction on PostgreSQL, as columns: each table is written by one statement.</summary>
internal sealed class StepRows(NodeClaims node)
{
    private readonly ColumnSet _new = new(10), _changed = new(10), _waits = new(8), _tasks = new(TaskColumns.Count), _candidates = new(5), _messages = new(8), _entries = new(10), _heads = new(4);
    private readonly List<string> _ended = [], _handled = [], _listed = [];
    private readonly Dictionary<string, (PendingStep Step, Effect Effect, long Token)> _asked = new(StringComparer.Ordinal);

    public void Add(PendingStep pending, List<JournalEntry> entries)
    {
        if (pending.Step is { } step) Add(step);
        foreach (var e in entries)
            _entries.Add(e.CaseId, e.Sequence, e.InstanceId, e.At.UtcTicks, e.Actor, (long)e.Kind, e.ActivityId, (long)e.FrameNumber, e.Detail, Convert.FromHexString(e.Hash));
        if (entries is [.., var last]) _heads.Put(pending.CaseId, last.Sequence, Convert.FromHexString(last.Hash), pending.At.UtcTicks);
        foreach (var effect in pending.Effects) Ask(pending, effect);
    }

    private void Add(WorkflowStep step)
    {
        var i = step.Instance;
        (step.ExpectedRevision == 0 ? _new : _changed).Add(
            i.Id, i.Revision, i.DefinitionId, i.DefinitionHash, (long)i.Status, (long)i.SubStatus, i.CorrelationId, i.CaseId, i.Document.ToArray(), step.At.UtcTicks);
        _ended.AddRange(step.Ended);
        foreach (var w in step.Begun) _waits.Add(w.Key, i.Id, (long)w.Kind, w.Name, w.DueAt?.UtcTicks, WaitColumns.Payload(w), (long)w.FrameNumber, w.ActivityId);
        foreach (var task in step.Tasks) Add(task, i.CaseId);
        if (step.Claim is { IsMessage: true, Key: var handled }) _handled.Add(handled);
    }

    private void Add(WorkTask task, string caseId)
    {
        _tasks.Put(TaskColumns.Of(task, caseId));
        _listed.Add(task.Id);
        foreach (var row in TaskColumns.CandidateRows(task)) _candidates.Add(row);
    }

    // Whoever asks for something is the first to carry it out; should it stop before, others take over when the lease ends.
    private void Ask(PendingStep pending, Effect effect)
    {
        var (kind, content) = EffectDocument.Write(effect);
        var token = node.NextToken();
        if (_asked.TryAdd(effect.Key, (pending, effect, token))) _messages.Add(effect.Key, pending.InstanceId, pending.CaseId, kind, content, pending.At.UtcTicks, node.Name, token);
    }

    /// <summary>Writes all rows in one round trip.</summary>
    /// <param name="connection">The connection, in a transaction.</param>
    /// <param name="simulatedNow">Replaces the database's clock; null in real use.</param>
    /// <param name="withCommit">Whether the transaction ends with it.</param>
    /// <param name="ahead">Adds what goes ahead of the rows; null for nothing.</param>
    public async ValueTask WriteAsync(NpgsqlConnection connection, long? simulatedNow, bool withCommit, Action<NpgsqlBatch>? ahead = null)
    {
        await using var batch = new NpgsqlBatch(connection);
        ahead?.Invoke(batch);
        if (_new.Count > 0) PostgresStepWriter.Add(batch, "INSERT INTO workflow_instance SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)", InstanceArrays(_new));
        if (_changed.Count > 0) PostgresStepWriter.Add(batch, ChangeInstances, InstanceArrays(_changed));
        if (_ended.Count > 0) PostgresStepWriter.Add(batch, "DELETE FROM workflow_wait WHERE key = ANY($1)", [_ended.ToArray()]);
        if (_waits.Count > 0) PostgresStepWriter.Add(batch, StoreWaits, [_waits.Texts(0), _waits.Texts(1), _waits.Numbers(2), _waits.Texts(3), _waits.NumbersOrNull(4), _waits.Texts(5), _waits.Numbers(6), _waits.Texts(7)]);
        AddTasks(batch);
        if (_handled.Count > 0) PostgresStepWriter.Add(batch, "DELETE FROM outbox_message WHERE key = ANY($1)", [_handled.ToArray()]);
        if (_entries.Count > 0)
        {
            PostgresStepWriter.Add(batch, "INSERT INTO journal_entry SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
                [_entries.Texts(0), _entries.Numbers(1), _entries.Texts(2), _entries.Numbers(3), _entries.Texts(4), _entries.Numbers(5), _entries.Texts(6), _entries.Numbers(7), _entries.Texts(8), _entries.Bytes(9)]);
            PostgresStepWriter.Add(batch, "UPDATE journal_chain c SET sequence = u.s, hash = u.h, updated_at = u.a FROM unnest($1, $2, $3, $4) AS u (c, s, h, a) WHERE c.case_id = u.c",
                [_heads.Texts(0), _heads.Numbers(1), _heads.Bytes(2), _heads.Numbers(3)]);
        }
        if (_messages.Count > 0)
            PostgresStepWriter.Add(batch, StoreMessages, [_messages.Texts(0), _messages.Texts(1), _messages.Texts(2), _messages.Texts(3), _messages.Texts(4), _messages.Numbers(5), _messages.Texts(6), _messages.Numbers(7), node.Lease.Ticks, simulatedNow]);
        if (withCommit) PostgresStepWriter.Add(batch, "COMMIT", []);
        if (batch.BatchCommands.Count == 0) return;
        await using var rows = await batch.ExecuteReaderAsync();
        do
        {
            while (rows.FieldCount == 2 && await rows.ReadAsync()) Stored(rows.GetString(0), rows.GetInt64(1));
        }
        while (await rows.NextResultAsync());
    }

    private void Stored(string key, long position)
    {
        var (step, effect, token) = _asked[key];
        step.Messages.Add(new(step.InstanceId, effect, position, new(key, true, token), 0));
    }

    private void AddTasks(NpgsqlBatch batch)
    {
        if (_tasks.Count == 0) return;
        var columns = Enumerable.Range(0, TaskColumns.Count).Select(object? (c) => c is 5 or 6 or 14 ? _tasks.Numbers(c) : c is 15 or 20 ? _tasks.NumbersOrNull(c) : _tasks.Texts(c));
        PostgresStepWriter.Add(batch, s_storeTasks, [.. columns]);
        PostgresStepWriter.Add(batch, "DELETE FROM task_candidate WHERE task_id = ANY($1)", [_listed.ToArray()]);
        if (_candidates.Count > 0)
            PostgresStepWriter.Add(batch, "INSERT INTO task_candidate SELECT * FROM unnest($1, $2, $3, $4, $5)", [_candidates.Texts(0), _candidates.Numbers(1), _candidates.Numbers(2), _candidates.Numbers(3), _candidates.Texts(4)]);
    }

    private static object?[] InstanceArrays(ColumnSet set) =>
        [set.Texts(0), set.Numbers(1), set.Texts(2), set.Texts(3), set.Numbers(4), set.Numbers(5), set.Texts(6), set.Texts(7), set.Bytes(8), set.Numbers(9)];

    private const string ChangeInstances =
        """
        UPDATE workflow_instance i SET revision = u.r, definition_id = u.d, definition_hash = u.h, status = u.s, sub_status = u.b, correlation_id = u.c, case_id = u.k, document = u.o, updated_at = u.a
        FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) AS u (id, r, d, h, s, b, c, k, o, a) WHERE i.id = u.id
        """;

    private const string StoreWaits =
        "INSERT INTO workflow_wait (key, instance_id, kind, name, due_at, payload, frame, activity_id) SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8)";

    private const string StoreMessages =
        """
        INSERT INTO outbox_message (key, instance_id, case_id, kind, content, created_at, owner, token, leased_until)
        SELECT u.*, coalesce($10::bigint, utc_ticks()) + $9 FROM unnest($1, $2, $3, $4, $5, $6, $7, $8) AS u ON CONFLICT (key) DO NOTHING RETURNING key, position
        """;

    private static readonly string s_storeTasks =
        $"INSERT INTO work_task ({TaskColumns.Names}) SELECT * FROM unnest({string.Join(", ", Enumerable.Range(1, TaskColumns.Count).Select(n => $"${n}"))}) ON CONFLICT (id) DO UPDATE SET {TaskColumns.Update}";
}
