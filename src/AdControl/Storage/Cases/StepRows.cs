using AdControl.Workflows.Hosting;
using AdControl.Workflows.Journaling;
using AdControl.Workflows.Running;
using AdControl.Workflows.Tasks;
using Npgsql;

namespace AdControl.Storage.Cases;

/// <summary>The rows of one transaction on PostgreSQL: each table is written by one statement.</summary>
/// <remarks>Heads, instances and messages are written only over what the steps rest on; when that has changed, the transaction ends (<c>must_hold</c>).</remarks>
internal sealed class StepRows(NodeClaims node)
{
    private readonly ColumnSet
        _begun = new("tnbn"), _heads = new("tnbnnb"), _new = new("tnttnnttbn"), _changed = new("tnttnnttbnn"), _ended = new("t"), _waits = new("ttntntnt"), _tasks = new(TaskColumns.Types), _listed = new("t"), _candidates = new("tnnnt"),
        _handled = new("tn"), _messages = new("tttttntn"), _entries = new("tntntntntb");

    private readonly Dictionary<string, ChainHead> _before = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (PendingStep Step, Effect Effect, long Token)> _asked = new(StringComparer.Ordinal);

    /// <summary>Adds the rows of a step.</summary>
    /// <param name="pending">The step.</param>
    /// <param name="before">Where its chain ends now.</param>
    /// <param name="entries">What it adds to its chain.</param>
    /// <param name="isNewChain">Whether the chain has no row yet.</param>
    public void Add(PendingStep pending, ChainHead before, List<JournalEntry> entries, bool isNewChain)
    {
        if (pending.Step is { } step) Add(step);
        foreach (var e in entries)
            _entries.Add(e.CaseId, e.Sequence, e.InstanceId, e.At.UtcTicks, e.Actor, (long)e.Kind, e.ActivityId, (long)e.FrameNumber, e.Detail, Convert.FromHexString(e.Hash));
        if (entries is [.., var last]) Move(pending, _before.TryAdd(pending.CaseId, before) ? before : _before[pending.CaseId], last, isNewChain);
        foreach (var effect in pending.Effects) Ask(pending, effect);
    }

    private void Move(PendingStep pending, ChainHead before, JournalEntry last, bool isNewChain)
    {
        if (isNewChain) _begun.Put(pending.CaseId, last.Sequence, Convert.FromHexString(last.Hash), pending.At.UtcTicks);
        else _heads.Put(pending.CaseId, last.Sequence, Convert.FromHexString(last.Hash), pending.At.UtcTicks, before.Sequence, before.Sequence == 0 ? [] : Convert.FromHexString(before.Hash));
    }

    private void Add(WorkflowStep step)
    {
        var i = step.Instance;
        object?[] row = [i.Id, i.Revision, i.DefinitionId, i.DefinitionHash, (long)i.Status, (long)i.SubStatus, i.CorrelationId, i.CaseId, i.Document.ToArray(), step.At.UtcTicks];
        if (step.ExpectedRevision == 0) _new.Add(row);
        else _changed.Add([.. row, step.ExpectedRevision]);
        foreach (var key in step.Ended) _ended.Add(key);
        foreach (var w in step.Begun) _waits.Add(w.Key, i.Id, (long)w.Kind, w.Name, w.DueAt?.UtcTicks, WaitColumns.Payload(w), (long)w.FrameNumber, w.ActivityId);
        foreach (var task in step.Tasks) Add(task, i.CaseId, isNew: step.Begun.Any(w => w.Key == task.Id));
        if (step.Claim is { IsMessage: true } handled) _handled.Add(handled.Key, handled.Token);
    }

    private void Add(WorkTask task, string caseId, bool isNew)
    {
        _tasks.Put(TaskColumns.Of(task, caseId));
        if (!isNew) _listed.Add(task.Id);
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
    /// <param name="connection">The connection, in a transaction; without one, the rows are one.</param>
    /// <param name="simulatedNow">Replaces the database's clock; null in real use.</param>
    /// <param name="withCommit">Whether the transaction ends with it.</param>
    /// <param name="ahead">Adds what must hold besides, before anything new is there; null for nothing.</param>
    public async ValueTask WriteAsync(NpgsqlConnection connection, long? simulatedNow, bool withCommit, Action<NpgsqlBatch>? ahead = null)
    {
        await using var batch = new NpgsqlBatch(connection);
        Add(batch, _begun, $"INSERT INTO journal_chain (case_id, sequence, hash, updated_at) SELECT * FROM {_begun.Source} AS u");
        AddGuarded(batch, _heads, $"UPDATE journal_chain c SET sequence = u.s, hash = u.h, updated_at = u.a FROM {_heads.Source} AS u (k, s, h, a, s0, h0) WHERE c.case_id = u.k AND c.sequence = u.s0 AND c.hash = u.h0");
        AddGuarded(batch, _changed, ChangeInstances(_changed.Source));
        AddGuarded(batch, _handled, $"DELETE FROM outbox_message m USING {_handled.Source} AS u (k, t) WHERE m.key = u.k AND m.token = u.t AND m.leased_until > coalesce({_handled.Next(2)}::bigint, utc_ticks())", simulatedNow);
        ahead?.Invoke(batch);
        Add(batch, _new, $"INSERT INTO workflow_instance SELECT * FROM {_new.Source} AS u");
        Add(batch, _ended, $"DELETE FROM workflow_wait w USING {_ended.Source} AS u (k) WHERE w.key = u.k");
        Add(batch, _waits, $"INSERT INTO workflow_wait (key, instance_id, kind, name, due_at, payload, frame, activity_id) SELECT * FROM {_waits.Source} AS u");
        Add(batch, _tasks, $"INSERT INTO work_task ({TaskColumns.Names}) SELECT * FROM {_tasks.Source} AS u ON CONFLICT (id) DO UPDATE SET {TaskColumns.Update}");
        Add(batch, _listed, $"DELETE FROM task_candidate c USING {_listed.Source} AS u (k) WHERE c.task_id = u.k");
        Add(batch, _candidates, $"INSERT INTO task_candidate SELECT * FROM {_candidates.Source} AS u");
        Add(batch, _entries, $"INSERT INTO journal_entry SELECT * FROM {_entries.Source} AS u");
        Add(batch, _messages, StoreMessages(_messages), node.Lease.Ticks, simulatedNow);
        if (withCommit) PostgresStepWriter.Add(batch, "COMMIT", []);
        if (batch.BatchCommands.Count == 0) return;
        await using var rows = await batch.ExecuteReaderAsync();
        do
        {
            while (rows.FieldCount == 2 && await rows.ReadAsync()) Stored(rows.GetString(0), rows.GetInt64(1));
        }
        while (await rows.NextResultAsync());
    }

    private static void Add(NpgsqlBatch batch, ColumnSet rows, string sql, params object?[] more)
    {
        if (rows.Count > 0) PostgresStepWriter.Add(batch, sql, rows.Values(more));
    }

    // As many rows must be met as there are.
    private static void AddGuarded(NpgsqlBatch batch, ColumnSet rows, string sql, params object?[] more)
    {
        if (rows.Count > 0) PostgresStepWriter.Add(batch, $"WITH met AS ({sql} RETURNING 1) SELECT must_hold(count(*) = {rows.Next()}) FROM met", rows.Values([(long)rows.Count, .. more]));
    }

    private void Stored(string key, long position)
    {
        var (step, effect, token) = _asked[key];
        step.Messages.Add(new(step.InstanceId, effect, position, new(key, true, token), 0));
    }

    private static string ChangeInstances(string source) =>
        $"""
        UPDATE workflow_instance i SET revision = u.r, definition_id = u.d, definition_hash = u.h, status = u.s, sub_status = u.b, correlation_id = u.c, case_id = u.k, document = u.o, updated_at = u.a
        FROM {source} AS u (id, r, d, h, s, b, c, k, o, a, r0) WHERE i.id = u.id AND i.revision = u.r0
        """;

    private static string StoreMessages(ColumnSet rows) =>
        $"""
        INSERT INTO outbox_message (key, instance_id, case_id, kind, content, created_at, owner, token, leased_until)
        SELECT u.*, coalesce({rows.Next(2)}::bigint, utc_ticks()) + {rows.Next()} FROM {rows.Source} AS u ON CONFLICT (key) DO NOTHING RETURNING key, position
        """;
}
