using AdControl.Storage;
using AdControl.Workflows.Migrations;
using AdControl.Workflows.Running;

namespace AdControl.Cases;

/// <summary>What those who keep the system see and do: versions that run, incidents, migrations. Acts are for administrators, and stand in the journal of the case.</summary>
/// <param name="office">The office.</param>
/// <param name="database">Its database.</param>
public sealed class CaseOperations(CaseOffice office, CaseDatabase database)
{
    /// <summary>The most cases one migration moves, or looks at, at once.</summary>
    public const int MostMoved = 500;

    /// <summary>How many cases run each version of each procedure.</summary>
    public async Task<IReadOnlyList<RunningVersion>> VersionsAsync(CancellationToken cancellation = default)
    {
        var library = office.Procedures.Library;
        return await database.Pool.UseAsync(
            c => c.ListAsync(
                "SELECT definition_id, definition_hash, sum(CASE WHEN status = 0 THEN 1 ELSE 0 END), sum(CASE WHEN sub_status = 5 THEN 1 ELSE 0 END) FROM workflow_instance WHERE status = 0 OR sub_status = 5 GROUP BY definition_id, definition_hash ORDER BY definition_id, definition_hash",
                row => new RunningVersion(row.GetString(0), library.ByHash(row.GetString(1))?.Definition.Version, row.GetString(1), Convert.ToInt64(row.GetValue(2), null), Convert.ToInt64(row.GetValue(3), null)), cancellation),
            cancellation);
    }

    /// <summary>How much waits to be carried out; also the proof that the database answers.</summary>
    public async Task<WaitingWork> QueueAsync(CancellationToken cancellation = default)
    {
        var counted = await database.Pool.UseAsync(
            c => c.ListAsync(
                "SELECT (SELECT count(*) FROM outbox_message), (SELECT count(*) FROM mail WHERE state = 0), (SELECT count(*) FROM mail WHERE state = 2)",
                row => new WaitingWork(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2)), cancellation),
            cancellation);
        return counted[0];
    }

    /// <summary>The cases that an incident stopped, in the order of their instances.</summary>
    /// <param name="after">The instance after which the page begins; null for the first.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<StoppedCase>> StoppedAsync(string? after = null, int most = 50, CancellationToken cancellation = default)
    {
        var rows = await database.Pool.UseAsync(
            c => c.ListAsync(
                "SELECT id, case_id, definition_id, updated_at FROM workflow_instance WHERE sub_status = 5 AND id > $1 ORDER BY id LIMIT $2",
                row => (Id: row.GetString(0), Case: row.GetString(1), Definition: row.GetString(2), At: new DateTimeOffset(row.GetInt64(3), TimeSpan.Zero)), cancellation, after ?? "", most),
            cancellation);
        var stopped = new List<StoppedCase>();
        foreach (var row in rows) stopped.Add(new(row.Id, row.Case, row.Definition, row.At, (await office.Host.FindAsync(row.Id, cancellation))?.Incidents ?? []));
        return stopped;
    }

    /// <summary>Runs again what an incident stopped.</summary>
    /// <returns>Whether there was anything to run again.</returns>
    /// <exception cref="CaseRefusedException">The actor may not.</exception>
    public async Task<bool> RetryAsync(Actor actor, string instanceId, CancellationToken cancellation = default)
    {
        Rights.Check("operate", actor);
        return await office.Host.RetryAsync(instanceId, actor.Name, cancellation: cancellation);
    }

    /// <summary>What is wrong with moving cases from one version of a procedure to another, whatever the case.</summary>
    /// <exception cref="KeyNotFoundException">There is no such version, or it cannot run.</exception>
    public IReadOnlyList<MigrationProblem> CheckMigration(string definitionId, MigrationPlan plan) => office.Host.CheckPlan(definitionId, plan);

    /// <summary>Moves the cases of a version to another one, or says what that would do; at most <see cref="MostMoved"/> at once.</summary>
    /// <exception cref="CaseRefusedException">The actor may not.</exception>
    /// <exception cref="KeyNotFoundException">There is no such version, or it cannot run.</exception>
    public async Task<IReadOnlyList<MigrationReport>> MigrateAsync(Actor actor, string definitionId, MigrationPlan plan, bool isDryRun, CancellationToken cancellation = default)
    {
        Rights.Check("operate", actor);
        var reports = new List<MigrationReport>();
        await foreach (var report in office.Host.MigrateAllAsync(definitionId, plan, actor.Name, isDryRun, cancellation: cancellation))
        {
            reports.Add(report);
            if (reports.Count == MostMoved) break;
        }
        return reports;
    }

    /// <summary>Every version of a procedure that is known, the newest first.</summary>
    public IReadOnlyList<WorkflowProgram> VersionsOf(string definitionId)
    {
        var library = office.Procedures.Library;
        var newest = library.Find(definitionId)?.Version ?? 0;
        return [.. Enumerable.Range(1, newest).Reverse().Select(number => library.FindVersion(definitionId, number)).OfType<Workflows.Definitions.WorkflowDefinition>().Select(d => library.Compile(d).Program).OfType<WorkflowProgram>()];
    }
}
