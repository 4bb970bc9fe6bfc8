using System.Data.Common;
using AdControl.Workflows.Hosting;
using AdControl.Workflows.Journaling;
using AdControl.Workflows.Running;
using AdControl.Workflows.Tasks;
using AdControl.Workflows.Values;
using Npgsql;

namespace AdControl.Storage.Cases;

/// <summary>Workflow instances in the case database. What a step needs is read and written without the mapper, enlisted rows too.</summary>
internal sealed partial class EfWorkflowStore : IWorkflowStore, IAsyncDisposable
{
    private static readonly TimeSpan s_betweenLooks = TimeSpan.FromSeconds(1);

    private readonly CaseDatabase _database;
    private readonly TimeProvider? _simulated;
    private readonly NodeClaims _node;
    private readonly StepWriter _writer;
    private readonly DatabaseClock? _databaseClock;
    private long _lastLook;

    public EfWorkflowStore(CaseDatabase database, TimeProvider? simulated, NodeSettings settings)
    {
        _database = database;
        _simulated = simulated;
        _node = new NodeClaims(settings);
        _databaseClock = simulated is null && database.IsPostgres ? new DatabaseClock(database) : null;
        Clock = simulated ?? (TimeProvider?)_databaseClock ?? TimeProvider.System;
        _writer = database.IsPostgres ? new PostgresStepWriter(database, _node, simulated) : new SqliteStepWriter(database, _node, Clock);
    }

    /// <inheritdoc/>
    public TimeProvider Clock { get; }

    internal NodeClaims Node => _node;

    internal CaseDatabase Database => _database;

    private const string InstanceColumns = "revision, document, definition_hash, definition_id, status, sub_status, correlation_id, case_id";
    private const string LoadInstance = $"SELECT {InstanceColumns} FROM workflow_instance WHERE id = $1";

    // With the head of its chain, upon which a step can then be stored without looking again.
    private const string LoadWithHead =
        "SELECT i.id, i.revision, i.document, i.definition_hash, i.definition_id, i.status, i.sub_status, i.correlation_id, i.case_id, c.sequence, c.hash FROM workflow_instance i LEFT JOIN journal_chain c ON c.case_id = i.case_id WHERE i.";

    private static readonly string s_loadTasks = $"SELECT {TaskColumns.Names} FROM work_task WHERE instance_id = $1 AND state < 2";

    /// <inheritdoc/>
    public ValueTask<StoredInstance?> LoadAsync(string instanceId, CancellationToken cancellation) =>
        _database.Pool.UseAsync(c => c.Connection is NpgsqlConnection npgsql ? LoadWithTasksAsync(npgsql, instanceId, cancellation) : LoadAsync(c, instanceId, cancellation), cancellation);

    private static async ValueTask<StoredInstance?> LoadAsync(CaseConnection connection, string instanceId, CancellationToken cancellation) =>
        await connection.FirstAsync(LoadInstance, row => ReadInstance(row, instanceId), cancellation, instanceId) is { } stored
            ? stored with { OpenTasks = await connection.ListAsync(s_loadTasks, TaskColumns.Read, cancellation, instanceId) } : null;

    /// <inheritdoc/>
    public async ValueTask<(WorkTask Task, StoredInstance? Instance)?> LoadOfTaskAsync(string taskId, CancellationToken cancellation)
    {
        if (!_database.IsPostgres)
        {
            var task = await TaskAsync(taskId, cancellation);
            return task is null ? null : (task, await LoadAsync(task.InstanceId, cancellation));
        }
        return await _database.Pool.UseAsync(c => LoadTogetherAsync((NpgsqlConnection)c.Connection, taskId, cancellation), cancellation);
    }

    private static async ValueTask<(WorkTask Task, StoredInstance? Instance)?> LoadTogetherAsync(NpgsqlConnection connection, string taskId, CancellationToken cancellation)
    {
        var (stored, tasks) = await LoadTogetherAsync(connection, OfTask, $"instance_{OfTask} AND (state < 2 OR id = $1)", taskId, cancellation);
        return tasks.Find(t => t.Id == taskId) is { } task ? (task, stored is null ? null : stored with { OpenTasks = tasks.FindAll(t => t.IsOpen) }) : null;
    }

    private const string OfTask = "id = (SELECT instance_id FROM work_task WHERE id = $1)";

    private static async ValueTask<StoredInstance?> LoadWithTasksAsync(NpgsqlConnection connection, string instanceId, CancellationToken cancellation)
    {
        var (stored, tasks) = await LoadTogetherAsync(connection, "id = $1", "instance_id = $1 AND state < 2", instanceId, cancellation);
        return stored is null ? null : stored with { OpenTasks = tasks };
    }

    // One round trip. The tasks are read after the instance: should one change in between, the step is too old and is refused.
    private static async ValueTask<(StoredInstance? Instance, List<WorkTask> Tasks)> LoadTogetherAsync(NpgsqlConnection connection, string ofInstance, string ofTasks, string id, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection);
        PostgresStepWriter.Add(batch, LoadWithHead + ofInstance, [id]);
        PostgresStepWriter.Add(batch, $"SELECT {TaskColumns.Names} FROM work_task WHERE {ofTasks}", [id]);
        await using var rows = await batch.ExecuteReaderAsync(cancellation);
        var stored = await rows.ReadAsync(cancellation) ? ReadInstance(rows, rows.GetString(0), 1) with { Head = ReadHead(rows) } : null;
        await rows.NextResultAsync(cancellation);
        var tasks = new List<WorkTask>();
        while (await rows.ReadAsync(cancellation)) tasks.Add(TaskColumns.Read(rows));
        return (stored, tasks);
    }

    private static ChainHead ReadHead(DbDataReader row) => row.IsDBNull(9) || row.GetInt64(9) == 0 ? ChainHead.None : new(row.GetInt64(9), Convert.ToHexString(row.GetFieldValue<byte[]>(10)));

    private static StoredInstance ReadInstance(DbDataReader row, string instanceId, int at = 0) => new(
        instanceId, row.GetInt64(at), row.GetFieldValue<byte[]>(at + 1), row.GetString(at + 2), row.GetString(at + 3), (WorkflowStatus)row.GetInt64(at + 4), (WorkflowSubStatus)row.GetInt64(at + 5), row.Text(at + 6), row.GetString(at + 7));

    /// <inheritdoc/>
    public async ValueTask<StepOutcome> CommitAsync(WorkflowStep step, CancellationToken cancellation)
    {
        var outcome = await _writer.WriteAsync(new PendingStep(step), cancellation);
        if (step.Claim is { } claim && outcome != StepOutcome.Overtaken) _node.Drop(claim);
        return outcome;
    }

    /// <inheritdoc/>
    public async ValueTask<bool> RecordAsync(
        string caseId, string actor, DateTimeOffset at, IReadOnlyList<WorkflowValue> recorded, IReadOnlyList<object> enlisted, IReadOnlyList<Effect> effects, CancellationToken cancellation) =>
        await _writer.WriteAsync(new PendingStep(caseId, actor, at, recorded, enlisted, effects), cancellation) == StepOutcome.Stored;

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StoredWait>> WaitsAsync(WaitQuery query, CancellationToken cancellation)
    {
        var sql = $"SELECT {WaitColumns.Names} FROM workflow_wait WHERE kind = $1 AND position > $2 AND position < $3";
        var values = new List<object?> { (long)query.Kind, query.After, query.Before ?? long.MaxValue };
        if (query.Name is { } name) Also("name = ${0}", name);
        if (query.InstanceId is { } instance) Also("instance_id = ${0}", instance);
        if (query.CorrelationId is { } correlation) Also("instance_id IN (SELECT id FROM workflow_instance WHERE correlation_id = ${0})", correlation);
        values.Add((long)query.Most);
        return ListAsync($"{sql} ORDER BY position LIMIT ${values.Count}", WaitColumns.Read, cancellation, [.. values]);

        void Also(string condition, object value)
        {
            values.Add(value);
            sql += " AND " + string.Format(System.Globalization.CultureInfo.InvariantCulture, condition, values.Count);
        }
    }

    /// <inheritdoc/>
    public ValueTask<StoredWait?> WaitAsync(string key, CancellationToken cancellation) =>
        _database.Pool.UseAsync(c => c.FirstAsync($"SELECT {WaitColumns.Names} FROM workflow_wait WHERE key = $1", WaitColumns.Read, cancellation, key), cancellation);

    /// <inheritdoc/>
    public async ValueTask<DateTimeOffset?> NextDueAsync(CancellationToken cancellation)
    {
        var ticks = await _database.Pool.UseAsync(
            c => c.NumberAsync("SELECT min(due) FROM (SELECT min(due_at) AS due FROM workflow_wait WHERE due_at IS NOT NULL UNION ALL SELECT min(tend_at) FROM work_task WHERE tend_at IS NOT NULL) AS next", cancellation), cancellation);
        return ticks is null ? null : new DateTimeOffset(ticks.Value, TimeSpan.Zero);
    }

    /// <inheritdoc/>
    public ValueTask<bool> IsRunningAsync(string? definitionId, string? correlationId, CancellationToken cancellation) =>
        _database.Pool.UseAsync(c => RivalCheck.AnyAsync(c, new(definitionId, correlationId), cancellation), cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<string>> InstancesAsync(string definitionHash, string? after, int most, CancellationToken cancellation) => ListAsync(
        "SELECT id FROM workflow_instance WHERE definition_hash = $1 AND (status = 0 OR sub_status = 5) AND id > $2 ORDER BY id LIMIT $3", row => row.GetString(0), cancellation, definitionHash, after ?? "", (long)most);

    /// <inheritdoc/>
    public ValueTask<WorkTask?> TaskAsync(string taskId, CancellationToken cancellation) =>
        _database.Pool.UseAsync(c => c.FirstAsync($"SELECT {TaskColumns.Names} FROM work_task WHERE id = $1", TaskColumns.Read, cancellation, taskId), cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<WorkTask>> OpenTasksAsync(CancellationToken cancellation) =>
        ListAsync($"SELECT {TaskColumns.Names} FROM work_task WHERE state < 2 ORDER BY created_at, id", TaskColumns.Read, cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<WorkTask>> TasksToTendAsync(DateTimeOffset until, int most, CancellationToken cancellation) =>
        ListAsync($"SELECT {TaskColumns.Names} FROM work_task WHERE tend_at IS NOT NULL AND tend_at <= $1 ORDER BY tend_at, id LIMIT $2", TaskColumns.Read, cancellation, until.UtcTicks, (long)most);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<WorkTask>> TasksDueAsync(DateTimeOffset until, WorkTask? after, int most, CancellationToken cancellation) => ListAsync(
        $"SELECT {TaskColumns.Names} FROM work_task WHERE state < 2 AND due_at <= $1 AND (due_at > $2 OR (due_at = $2 AND id > $3)) ORDER BY due_at, id LIMIT $4",
        TaskColumns.Read, cancellation, until.UtcTicks, after?.DueAt?.UtcTicks ?? -1, after?.Id ?? "", (long)most);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<WorkTask>> TasksOfAsync(string user, IReadOnlyCollection<string> groups, int most, CancellationToken cancellation)
    {
        var tasks = new List<WorkTask>();
        var names = string.Join(", ", TaskColumns.Names.Split(", ").Select(c => "t." + c));
        // Each list is in order already; whoever is excluded is left out before the lists are merged.
        foreach (var candidate in groups.Distinct().Select(g => "g:" + g).Concat(["=" + user, "u:" + user, "*"]))
            tasks.AddRange(await ListAsync(
                $"SELECT {names} FROM task_candidate c JOIN work_task t ON t.id = c.task_id WHERE c.candidate = $1 ORDER BY c.urgency, c.due_at, c.created_at, c.task_id LIMIT $2", TaskColumns.Read, cancellation, candidate, (long)most));
        return
        [
            .. tasks.DistinctBy(t => t.Id).Where(t => t.Assignee == user || t.MayBeTakenBy(user, groups))
                .OrderByDescending(t => t.Priority).ThenBy(t => t.DueAt ?? DateTimeOffset.MaxValue).ThenBy(t => t.CreatedAt).ThenBy(t => t.Id, StringComparer.Ordinal).Take(most),
        ];
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<JournalEntry>> JournalAsync(string caseId, CancellationToken cancellation)
    {
        var pruned = await _database.Pool.UseAsync(c => c.FirstAsync("SELECT pruned_hash FROM journal_chain WHERE case_id = $1 AND pruned_hash IS NOT NULL", JournalColumns.Hash, cancellation, caseId), cancellation);
        var packed = pruned is null ? [] : await PackedAsync(caseId, cancellation);
        var previous = pruned ?? JournalEntry.Genesis;
        return
        [
            .. packed,
            .. await ListAsync(
                $"SELECT {JournalColumns.Names} FROM journal_entry WHERE case_id = $1 ORDER BY sequence",
                row =>
                {
                    var entry = JournalColumns.Read(row, previous);
                    previous = entry.Hash;
                    return entry;
                },
                cancellation,
                caseId),
        ];
    }

    private async ValueTask<IEnumerable<JournalEntry>> PackedAsync(string caseId, CancellationToken cancellation) =>
        (await ListAsync("SELECT content FROM case_archive WHERE case_id = $1 AND content IS NOT NULL ORDER BY first_sequence", row => row.GetFieldValue<byte[]>(0), cancellation, caseId)).SelectMany(CaseArchive.Unpack);

    private async ValueTask<IReadOnlyList<T>> ListAsync<T>(string sql, Func<DbDataReader, T> read, CancellationToken cancellation, params object?[] values) =>
        await _database.Pool.UseAsync(c => c.ListAsync(sql, read, cancellation, values), cancellation);

    /// <summary>Gives back what was taken and not carried out.</summary>
    public async ValueTask DisposeAsync()
    {
        await ReleaseAllAsync();
        await _writer.DisposeAsync();
    }
}
