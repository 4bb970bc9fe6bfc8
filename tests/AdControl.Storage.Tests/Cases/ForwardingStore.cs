using AdControl.Workflows.Hosting;
using AdControl.Workflows.Journaling;
using AdControl.Workflows.Running;
using AdControl.Workflows.Tasks;
using AdControl.Workflows.Values;

namespace AdControl.Storage.Tests.Cases;

/// <summary>Another store, as it is; tests change one member.</summary>
internal abstract class ForwardingStore(IWorkflowStore store) : IWorkflowStore
{
    public TimeProvider Clock => store.Clock;

    public virtual ValueTask<StoredInstance?> LoadAsync(string instanceId, CancellationToken cancellation) => store.LoadAsync(instanceId, cancellation);

    public ValueTask<(WorkTask Task, StoredInstance? Instance)?> LoadOfTaskAsync(string taskId, CancellationToken cancellation) => store.LoadOfTaskAsync(taskId, cancellation);

    public virtual ValueTask<StepOutcome> CommitAsync(WorkflowStep step, CancellationToken cancellation) => store.CommitAsync(step, cancellation);

    public ValueTask<bool> RecordAsync(
        string caseId, string actor, DateTimeOffset at, IReadOnlyList<WorkflowValue> recorded, IReadOnlyList<object> enlisted, IReadOnlyList<Effect> effects, CancellationToken cancellation) =>
        store.RecordAsync(caseId, actor, at, recorded, enlisted, effects, cancellation);

    public ValueTask<IReadOnlyList<StoredWait>> WaitsAsync(WaitQuery query, CancellationToken cancellation) => store.WaitsAsync(query, cancellation);

    public ValueTask<StoredWait?> WaitAsync(string key, CancellationToken cancellation) => store.WaitAsync(key, cancellation);

    public ValueTask<IReadOnlyList<StoredWait>> DueAsync(DateTimeOffset until, int most, CancellationToken cancellation) => store.DueAsync(until, most, cancellation);

    public ValueTask<DateTimeOffset?> NextDueAsync(CancellationToken cancellation) => store.NextDueAsync(cancellation);

    public ValueTask<IReadOnlyList<StoredMessage>> OutboxAsync(DateTimeOffset now, int most, CancellationToken cancellation) => store.OutboxAsync(now, most, cancellation);

    public virtual ValueTask HandledAsync(WorkClaim message, CancellationToken cancellation) => store.HandledAsync(message, cancellation);

    public ValueTask PutOffAsync(WorkClaim work, DateTimeOffset until, string reason, CancellationToken cancellation) => store.PutOffAsync(work, until, reason, cancellation);

    public ValueTask RenewAsync(CancellationToken cancellation) => store.RenewAsync(cancellation);

    public ValueTask<DateTimeOffset> MarkAsync(string name, DateTimeOffset? to, CancellationToken cancellation) => store.MarkAsync(name, to, cancellation);

    public virtual ValueTask<bool> IsRunningAsync(string? definitionId, string? correlationId, CancellationToken cancellation) => store.IsRunningAsync(definitionId, correlationId, cancellation);

    public ValueTask<IReadOnlyList<string>> InstancesAsync(string definitionHash, string? after, int most, CancellationToken cancellation) => store.InstancesAsync(definitionHash, after, most, cancellation);

    public ValueTask<WorkTask?> TaskAsync(string taskId, CancellationToken cancellation) => store.TaskAsync(taskId, cancellation);

    public ValueTask<IReadOnlyList<WorkTask>> OpenTasksAsync(CancellationToken cancellation) => store.OpenTasksAsync(cancellation);

    public ValueTask<IReadOnlyList<WorkTask>> TasksDueAsync(DateTimeOffset until, WorkTask? after, int most, CancellationToken cancellation) => store.TasksDueAsync(until, after, most, cancellation);

    public ValueTask<IReadOnlyList<WorkTask>> TasksOfAsync(string user, IReadOnlyCollection<string> groups, int most, CancellationToken cancellation) => store.TasksOfAsync(user, groups, most, cancellation);

    public ValueTask<IReadOnlyList<WorkTask>> TasksToTendAsync(DateTimeOffset until, int most, CancellationToken cancellation) => store.TasksToTendAsync(until, most, cancellation);

    public ValueTask<IReadOnlyList<JournalEntry>> JournalAsync(string caseId, CancellationToken cancellation) => store.JournalAsync(caseId, cancellation);
}
