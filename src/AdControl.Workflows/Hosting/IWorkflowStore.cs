using AdControl.Workflows.Journaling;
using AdControl.Workflows.Running;
using AdControl.Workflows.Tasks;

namespace AdControl.Workflows.Hosting;

/// <summary>Where instances live.</summary>
/// <remarks>A step is one transaction. Two steps of one instance that started from the same revision cannot both be stored: the slower one is told, and made again.</remarks>
public interface IWorkflowStore
{
    /// <summary>The instance, or null.</summary>
    ValueTask<StoredInstance?> LoadAsync(string instanceId, CancellationToken cancellation);

    /// <summary>Stores a step, whole.</summary>
    /// <returns>False when the instance was changed since the step started from it, or the message the step handles is gone; nothing is stored then.</returns>
    ValueTask<bool> CommitAsync(WorkflowStep step, CancellationToken cancellation);

    /// <summary>What is waited for, by kind and name, the oldest first; a null name means any.</summary>
    ValueTask<IReadOnlyList<StoredWait>> WaitsAsync(WaitKind kind, string? name, CancellationToken cancellation);

    /// <summary>The wait with a key, or null.</summary>
    ValueTask<StoredWait?> WaitAsync(string key, CancellationToken cancellation);

    /// <summary>Timers due up to a moment, the earliest first.</summary>
    ValueTask<IReadOnlyList<StoredWait>> DueAsync(DateTimeOffset until, int most, CancellationToken cancellation);

    /// <summary>Messages to be carried out, the oldest first.</summary>
    ValueTask<IReadOnlyList<(string InstanceId, Effect Effect)>> OutboxAsync(int most, CancellationToken cancellation);

    /// <summary>Removes a message that was carried out outside any instance.</summary>
    ValueTask HandledAsync(string key, CancellationToken cancellation);

    /// <summary>Whether an instance runs: of a definition (null: of any), with a correlation id (null: with any).</summary>
    ValueTask<bool> IsRunningAsync(string? definitionId, string? correlationId, CancellationToken cancellation);

    /// <summary>A task, or null.</summary>
    ValueTask<WorkTask?> TaskAsync(string taskId, CancellationToken cancellation);

    /// <summary>Every task that is open, the oldest first.</summary>
    ValueTask<IReadOnlyList<WorkTask>> OpenTasksAsync(CancellationToken cancellation);

    /// <summary>The chain of a case.</summary>
    ValueTask<IReadOnlyList<JournalEntry>> JournalAsync(string caseId, CancellationToken cancellation);
}
