using AdControl.Storage;
using AdControl.Storage.Cases;
using Npgsql;

namespace AdControl.Benchmarks.Workflows;

/// <summary>Writes the rows of steps to PostgreSQL, a transaction a step, all its statements in one round trip, and does nothing else.</summary>
internal static class BarePostgres
{
    public static async Task WriteAsync(CaseDatabase database, IReadOnlyList<CapturedStep> steps) => await database.Pool.UseAsync(async connection =>
    {
        foreach (var step in steps)
        {
            await using var batch = new NpgsqlBatch((NpgsqlConnection)connection.Connection);
            Add(batch, step);
            await batch.ExecuteNonQueryAsync();
        }
        return true;
    }, default);

    // A batch outside a transaction is one.
    private static void Add(NpgsqlBatch batch, CapturedStep captured)
    {
        var (step, entries) = (captured.Step, captured.Entries);
        var i = step.Instance;
        if (step.ExpectedRevision == 0)
            PostgresStepWriter.Add(batch, "INSERT INTO workflow_instance VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)", [i.Id, i.Revision, i.DefinitionId, i.DefinitionHash, (long)i.Status, (long)i.SubStatus, i.CorrelationId, i.CaseId, i.Document.ToArray(), step.At.UtcTicks]);
        else
            PostgresStepWriter.Add(batch, "UPDATE workflow_instance SET revision = $2, status = $3, sub_status = $4, document = $5, updated_at = $6 WHERE id = $1", [i.Id, i.Revision, (long)i.Status, (long)i.SubStatus, i.Document.ToArray(), step.At.UtcTicks]);
        foreach (var key in step.Ended) PostgresStepWriter.Add(batch, "DELETE FROM workflow_wait WHERE key = $1", [key]);
        foreach (var w in step.Begun)
            PostgresStepWriter.Add(batch, "INSERT INTO workflow_wait (key, instance_id, kind, name, frame, activity_id) VALUES ($1, $2, $3, $4, $5, $6)", [w.Key, i.Id, (long)w.Kind, w.Name, (long)w.FrameNumber, w.ActivityId]);
        foreach (var task in step.Tasks)
        {
            if (task.IsOpen)
            {
                PostgresStepWriter.Add(batch, s_addTask, TaskColumns.Of(task, i.CaseId));
                foreach (var row in TaskColumns.CandidateRows(task)) PostgresStepWriter.Add(batch, "INSERT INTO task_candidate VALUES ($1, $2, $3, $4, $5)", row);
            }
            else
            {
                PostgresStepWriter.Add(batch, "UPDATE work_task SET state = $2, assignee = $3, completion_key = $4, tend_at = NULL WHERE id = $1", [task.Id, (long)task.State, task.Assignee, task.CompletionKey]);
                PostgresStepWriter.Add(batch, "DELETE FROM task_candidate WHERE task_id = $1", [task.Id]);
            }
        }
        foreach (var e in entries)
            PostgresStepWriter.Add(batch, "INSERT INTO journal_entry VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)", [e.CaseId, e.Sequence, e.InstanceId, e.At.UtcTicks, e.Actor, (long)e.Kind, e.ActivityId, (long)e.FrameNumber, e.Detail, Convert.FromHexString(e.Hash)]);
        PostgresStepWriter.Add(batch, "INSERT INTO journal_chain (case_id, sequence, hash, updated_at) VALUES ($1, $2, $3, $4) ON CONFLICT (case_id) DO UPDATE SET sequence = $2, hash = $3, updated_at = $4", [i.CaseId, entries[^1].Sequence, Convert.FromHexString(entries[^1].Hash), step.At.UtcTicks]);
    }

    private static readonly string s_addTask = $"INSERT INTO work_task ({TaskColumns.Names}) VALUES ({string.Join(", ", Enumerable.Range(1, TaskColumns.Count).Select(n => $"${n}"))})";
}
