using AdControl.Storage;
using AdControl.Storage.Cases;

namespace AdControl.Benchmarks.Workflows;

/// <summary>Writes the rows of steps with prepared statements, a transaction a step, and does nothing else: no reading, no hashing, no workflow.</summary>
internal static class BareSqlite
{
    public static async Task WriteAsync(CaseDatabase database, IReadOnlyList<CapturedStep> steps) => await database.Pool.UseAsync(async connection =>
    {
        foreach (var step in steps)
        {
            await connection.BeginAsync(default);
            await WriteAsync(connection, step);
            await connection.CommitAsync(default);
        }
        return true;
    }, default);

    private static async ValueTask WriteAsync(CaseConnection connection, CapturedStep captured)
    {
        var (step, entries) = (captured.Step, captured.Entries);
        var i = step.Instance;
        if (step.ExpectedRevision == 0)
            await connection.RunAsync("INSERT INTO workflow_instance VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)", default, i.Id, i.Revision, i.DefinitionId, i.DefinitionHash, (long)i.Status, (long)i.SubStatus, i.CorrelationId, i.CaseId, i.Document.ToArray(), step.At.UtcTicks);
        else
            await connection.RunAsync("UPDATE workflow_instance SET revision = $2, status = $3, sub_status = $4, document = $5, updated_at = $6 WHERE id = $1", default, i.Id, i.Revision, (long)i.Status, (long)i.SubStatus, i.Document.ToArray(), step.At.UtcTicks);
        foreach (var key in step.Ended) await connection.RunAsync("DELETE FROM workflow_wait WHERE key = $1", default, key);
        foreach (var w in step.Begun)
            await connection.RunAsync("INSERT INTO workflow_wait (key, instance_id, kind, name, frame, activity_id, position) VALUES ($1, $2, $3, $4, $5, $6, 1)", default, w.Key, i.Id, (long)w.Kind, w.Name, (long)w.FrameNumber, w.ActivityId);
        foreach (var task in step.Tasks)
        {
            if (task.IsOpen)
            {
                await connection.RunAsync(s_addTask, default, TaskColumns.Of(task, i.CaseId));
                foreach (var row in TaskColumns.CandidateRows(task)) await connection.RunAsync("INSERT INTO task_candidate VALUES ($1, $2, $3, $4, $5)", default, row);
            }
            else
            {
                await connection.RunAsync("UPDATE work_task SET state = $2, assignee = $3, completion_key = $4, tend_at = NULL WHERE id = $1", default, task.Id, (long)task.State, task.Assignee, task.CompletionKey);
                await connection.RunAsync("DELETE FROM task_candidate WHERE task_id = $1", default, task.Id);
            }
        }
        foreach (var e in entries)
            await connection.RunAsync("INSERT INTO journal_entry VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)", default, e.CaseId, e.Sequence, e.InstanceId, e.At.UtcTicks, e.Actor, (long)e.Kind, e.ActivityId, (long)e.FrameNumber, e.Detail, Convert.FromHexString(e.Hash));
        await connection.RunAsync("INSERT INTO journal_chain (case_id, sequence, hash, updated_at) VALUES ($1, $2, $3, $4) ON CONFLICT (case_id) DO UPDATE SET sequence = $2, hash = $3, updated_at = $4", default, i.CaseId, entries[^1].Sequence, Convert.FromHexString(entries[^1].Hash), step.At.UtcTicks);
    }

    private static readonly string s_addTask = $"INSERT INTO work_task ({TaskColumns.Names}) VALUES ({string.Join(", ", Enumerable.Range(1, TaskColumns.Count).Select(n => $"${n}"))})";
}
