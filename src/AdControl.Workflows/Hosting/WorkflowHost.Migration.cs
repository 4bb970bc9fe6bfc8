using System.Runtime.CompilerServices;
using AdControl.Workflows.Journaling;
using AdControl.Workflows.Migrations;
using AdControl.Workflows.Running;
using AdControl.Workflows.Tasks;
using AdControl.Workflows.Values;

namespace AdControl.Workflows.Hosting;

public sealed partial class WorkflowHost
{
    /// <summary>Moves an instance to another version of its workflow, or says what that would do.</summary>
    /// <param name="instanceId">The instance: one that waits, or has faulted.</param>
    /// <param name="plan">What becomes of its activities and variables.</param>
    /// <param name="actor">Who moves it.</param>
    /// <param name="isDryRun">Whether nothing is stored.</param>
    /// <param name="cancellation">Stops waiting for the store.</param>
    /// <returns>What changes; the problems for which it stays.</returns>
    public async ValueTask<MigrationReport> MigrateAsync(string instanceId, MigrationPlan plan, string actor, bool isDryRun = false, CancellationToken cancellation = default)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (await store.LoadAsync(instanceId, cancellation) is not { } stored) return Stays(instanceId, "unknown", $"There is no instance '{instanceId}'.");
            var instance = Restore(stored);
            if (Refusal(instance, plan, out var to) is { } refusal) return refusal;
            var (moved, report) = InstanceMigration.Of(instance, MapOf(instance.Program, to!, plan));
            if (moved is null || isDryRun) return report;
            var detail = WorkflowValue.Map(("from", WorkflowValue.Of(stored.DefinitionHash)), ("to", WorkflowValue.Of(to!.Definition.ContentHash)), ("plan", plan.ToValue()));
            if (await CommitMovedAsync(moved, stored, new(JournalKind.InstanceMigrated, actor) { Detail = detail }, cancellation)) return report with { IsMoved = true };
        }
        throw GivenUp(instanceId);
    }

    /// <summary>What is wrong with a plan, whatever the instance.</summary>
    /// <exception cref="KeyNotFoundException">The plan names a version that is not there, or cannot run.</exception>
    public IReadOnlyList<MigrationProblem> CheckPlan(string definitionId, MigrationPlan plan) => MapOf(Version(definitionId, plan.From), Version(definitionId, plan.To), plan).Problems;

    private WorkflowProgram Version(string definitionId, int number) =>
        library.FindVersion(definitionId, number) is { } definition && library.Compile(definition).Program is { } program ? program : throw new KeyNotFoundException($"'{definitionId}' has no version {number} that can run.");

    /// <summary>Moves every open instance of a version, one transaction each, or says what that would do. An instance that cannot move stops nobody.</summary>
    /// <param name="definitionId">The workflow.</param>
    /// <param name="plan">What becomes of activities and variables.</param>
    /// <param name="actor">Who moves them.</param>
    /// <param name="isDryRun">Whether nothing is stored.</param>
    /// <param name="batch">How many instances are listed at once.</param>
    /// <param name="cancellation">Stops between two instances.</param>
    /// <exception cref="KeyNotFoundException">The plan names a version that is not there.</exception>
    public async IAsyncEnumerable<MigrationReport> MigrateAllAsync(
        string definitionId, MigrationPlan plan, string actor, bool isDryRun, int batch = 100, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var from = Version(definitionId, plan.From).Definition;
        _ = Version(definitionId, plan.To);
        string? after = null;
        while (await store.InstancesAsync(from.ContentHash, after, batch, cancellation) is { Count: > 0 } ids)
        {
            foreach (var id in ids) yield return await MigrateAsync(id, plan, actor, isDryRun, cancellation);
            after = ids[^1];
        }
    }

    /// <summary>Takes the last migration of an instance back, as long as the instance has not moved since: its state is again what it was.</summary>
    /// <returns>Whether it runs the older version again; why not, otherwise.</returns>
    public async ValueTask<MigrationReport> ReverseMigrationAsync(string instanceId, string actor, CancellationToken cancellation = default)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (await store.LoadAsync(instanceId, cancellation) is not { } stored) return Stays(instanceId, "unknown", $"There is no instance '{instanceId}'.");
            var entries = Replay.Of(await store.JournalAsync(stored.CaseId, cancellation), instanceId);
            if (entries[^1].Kind != JournalKind.InstanceMigrated) return Stays(instanceId, "has-moved", $"'{instanceId}' was not migrated, or has gone on since: a migration is taken back only while the instance stands where it stood.");
            var before = Replay.Run(entries.Take(entries.Count - 1), instanceId, library);
            if (await CommitMovedAsync(before, stored, new(JournalKind.MigrationReversed, actor), cancellation)) return new(instanceId, IsMoved: true, [], []);
        }
        throw GivenUp(instanceId);
    }

    private MigrationReport? Refusal(WorkflowInstance instance, MigrationPlan plan, out WorkflowProgram? to)
    {
        var definition = instance.Program.Definition;
        to = library.FindVersion(definition.DefinitionId, plan.To) is { } next ? library.Compile(next).Program : null;
        if (plan.DefinitionId.Length > 0 && plan.DefinitionId != definition.DefinitionId) return Stays(instance.Id, "other-workflow", $"The plan is for '{plan.DefinitionId}', and '{instance.Id}' is a '{definition.DefinitionId}'.");
        if (definition.Version != plan.From) return Stays(instance.Id, "other-version", $"'{instance.Id}' runs version {definition.Version}, and the plan is for version {plan.From}.");
        if (to is null) return Stays(instance.Id, "no-such-version", $"'{definition.DefinitionId}' has no version {plan.To} that can run.");
        return instance.Status == WorkflowStatus.Running || instance.SubStatus == WorkflowSubStatus.Faulted ? null : Stays(instance.Id, "over", $"'{instance.Id}' is over.");
    }

    private static MigrationReport Stays(string instanceId, string code, string why) => new(instanceId, IsMoved: false, [new(code, why, "")], []);

    private VersionMap? _lastMap;

    // One plan moves many instances.
    private VersionMap MapOf(WorkflowProgram from, WorkflowProgram to, MigrationPlan plan) =>
        _lastMap is { } map && ReferenceEquals(map.Plan, plan) && ReferenceEquals(map.From, from) && ReferenceEquals(map.To, to) ? map : _lastMap = new(from, to, plan);

    private async ValueTask<bool> CommitMovedAsync(WorkflowInstance moved, StoredInstance stored, Command command, CancellationToken cancellation) =>
        await CommitAsync(moved, stored, stored.CaseId, command, cancellation) == StepOutcome.Stored;

    // Tasks that stay open are those of the activities of the version that runs now.
    private static void Rename(IReadOnlyList<Wait> waits, IReadOnlyList<WorkTask> openTasks, List<WorkTask> changed)
    {
        foreach (var wait in waits.Where(w => w.Kind == WaitKind.Task))
            if (openTasks.FirstOrDefault(t => t.Id == wait.Key) is { } task && task.ActivityId != wait.ActivityId) changed.Add(task with { ActivityId = wait.ActivityId });
    }
}
