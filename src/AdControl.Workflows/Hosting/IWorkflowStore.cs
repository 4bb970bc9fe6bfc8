using AdControl.Workflows.Journaling;
using AdControl.Workflows.Running;
using AdControl.Workflows.Tasks;
using AdControl.Workflows.Values;

namespace AdControl.Workflows.Hosting;

/// <summary>Where instances live.</summary>
/// <remarks>
/// A step is one transaction. Two steps of one instance that started from the same revision cannot both be stored: the slower one is told, and made again.
/// Timers and messages are taken before they are carried out; where several nodes share a store, what one has taken the others leave alone until its lease ends.
/// </remarks>
public interface IWorkflowStore
{
    /// <summary>The clock that all who share the store go by.</summary>
    TimeProvider Clock { get; }

    /// <summary>The instance, or null.</summary>
    ValueTask<StoredInstance?> LoadAsync(string instanceId, CancellationToken cancellation);

    /// <summary>The instance that waits, or waited, for a task, and the task as it was at the same moment or later; null when there is no such task.</summary>
    ValueTask<(WorkTask Task, StoredInstance? Instance)?> LoadOfTaskAsync(string taskId, CancellationToken cancellation);

    /// <summary>Stores a step, whole, or nothing of it.</summary>
    /// <exception cref="WorkflowStateException">What is to be stored is larger than the store takes.</exception>
    ValueTask<StepOutcome> CommitAsync(WorkflowStep step, CancellationToken cancellation);

    /// <summary>Adds entries to the chain of a case without touching an instance, with what is enlisted and asked for, in one transaction.</summary>
    /// <param name="caseId">The case; its chain begins here when it has none.</param>
    /// <param name="actor">Who acts.</param>
    /// <param name="at">When.</param>
    /// <param name="recorded">Details of the entries, of kind <see cref="JournalKind.Recorded"/>.</param>
    /// <param name="enlisted">What is stored in the same transaction.</param>
    /// <param name="effects">What is to be done afterwards.</param>
    /// <param name="cancellation">Stops waiting for the store.</param>
    /// <returns>False when something enlisted was overtaken; nothing is stored then.</returns>
    ValueTask<bool> RecordAsync(
        string caseId, string actor, DateTimeOffset at, IReadOnlyList<WorkflowValue> recorded, IReadOnlyList<object> enlisted, IReadOnlyList<Effect> effects, CancellationToken cancellation);

    /// <summary>What is waited for, the oldest first.</summary>
    ValueTask<IReadOnlyList<StoredWait>> WaitsAsync(WaitQuery query, CancellationToken cancellation);

    /// <summary>The wait with a key, or null.</summary>
    ValueTask<StoredWait?> WaitAsync(string key, CancellationToken cancellation);

    /// <summary>Takes timers due up to a moment, the earliest first.</summary>
    ValueTask<IReadOnlyList<StoredWait>> DueAsync(DateTimeOffset until, int most, CancellationToken cancellation);

    /// <summary>The earliest moment at which a timer or an open task asks for attention; null when none ever does.</summary>
    ValueTask<DateTimeOffset?> NextDueAsync(CancellationToken cancellation);

    /// <summary>Takes messages to be carried out, the oldest first; those put off wait for their moment.</summary>
    ValueTask<IReadOnlyList<StoredMessage>> OutboxAsync(DateTimeOffset now, int most, CancellationToken cancellation);

    /// <summary>Removes a message that was carried out outside any step. Nothing happens when another node has it now.</summary>
    ValueTask HandledAsync(WorkClaim message, CancellationToken cancellation);

    /// <summary>Gives work back that could not be carried out: it is taken again after a moment.</summary>
    ValueTask PutOffAsync(WorkClaim work, DateTimeOffset until, string reason, CancellationToken cancellation);

    /// <summary>Keeps what this node has taken and is carrying out for another lease. What another node has by now stays lost.</summary>
    ValueTask RenewAsync(CancellationToken cancellation);

    /// <summary>A moment that all who share the store agree on, such as up to where recurring starts were made.</summary>
    /// <param name="name">Which.</param>
    /// <param name="to">To where it is moved, never back; null leaves it. What nobody has asked for before is now, or here.</param>
    /// <param name="cancellation">Stops waiting for the store.</param>
    /// <returns>Where it was before.</returns>
    ValueTask<DateTimeOffset> MarkAsync(string name, DateTimeOffset? to, CancellationToken cancellation);

    /// <summary>Whether an instance runs: of a definition (null: of any), with a correlation id (null: with any).</summary>
    ValueTask<bool> IsRunningAsync(string? definitionId, string? correlationId, CancellationToken cancellation);

    /// <summary>Ids of the instances that run a version and are not over (running, or faulted), in their order, for work done in batches.</summary>
    /// <param name="definitionHash">The content hash of the version.</param>
    /// <param name="after">The last id of the batch before; null for the first.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellation">Stops waiting for the store.</param>
    ValueTask<IReadOnlyList<string>> InstancesAsync(string definitionHash, string? after, int most, CancellationToken cancellation);

    /// <summary>A task, or null.</summary>
    ValueTask<WorkTask?> TaskAsync(string taskId, CancellationToken cancellation);

    /// <summary>Every task that is open, the oldest first.</summary>
    ValueTask<IReadOnlyList<WorkTask>> OpenTasksAsync(CancellationToken cancellation);

    /// <summary>Open tasks that should be done by a moment, the first due first, a page at a time.</summary>
    /// <param name="until">The last moment.</param>
    /// <param name="after">The last task of the page before; null for the first page.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellation">Stops waiting for the store.</param>
    ValueTask<IReadOnlyList<WorkTask>> TasksDueAsync(DateTimeOffset until, WorkTask? after, int most, CancellationToken cancellation);

    /// <summary>Open tasks that a person has, or that nobody has and name the person, one of the groups or nobody as candidate; the most urgent first.</summary>
    ValueTask<IReadOnlyList<WorkTask>> TasksOfAsync(string user, IReadOnlyCollection<string> groups, int most, CancellationToken cancellation);

    /// <summary>Open tasks that ask for attention up to a moment, the earliest first: reminders, escalation, outcomes of overdue ones.</summary>
    ValueTask<IReadOnlyList<WorkTask>> TasksToTendAsync(DateTimeOffset until, int most, CancellationToken cancellation);

    /// <summary>The chain of a case.</summary>
    ValueTask<IReadOnlyList<JournalEntry>> JournalAsync(string caseId, CancellationToken cancellation);
}
