using AdControl.Workflows.Journaling;
using AdControl.Workflows.Running;
using AdControl.Workflows.Tasks;
using AdControl.Workflows.Values;

namespace AdControl.Workflows.Hosting;

public sealed partial class WorkflowHost
{
    [ThreadStatic]
    private static Burst? s_burst;

    /// <summary>One step of a stored instance, made again when another was faster; false when there is nothing to do, or another node does it.</summary>
    private async ValueTask<bool> StepAsync(string instanceId, Command command, Func<WorkflowInstance, Command?>? find, CancellationToken cancellation, StoredInstance? loaded = null)
    {
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            var stored = attempt == 1 && loaded is not null ? loaded : await store.LoadAsync(instanceId, cancellation);
            if (stored is null) return false;
            var instance = Restore(stored);
            var mayChange = instance.Status == WorkflowStatus.Running || (instance.SubStatus == WorkflowSubStatus.Faulted && Mends(command.Kind));
            var actual = find is null ? command : find(instance);
            if (!mayChange || actual is null) return false;
            if (actual.CheckTask is { } check && stored.OpenTasks.FirstOrDefault(t => t.Id == actual.CompletedTask) is { } task) check(task);
            var outcome = await CommitAsync(instance, stored, stored.CaseId, actual, cancellation);
            if (outcome == StepOutcome.Stored) return true;
            if (outcome is null or StepOutcome.ClaimLost) return false;
        }
        throw GivenUp(instanceId);
    }

    // What brings a faulted instance back: its variables mended, the failed activity run again or given up, another in its place.
    private static bool Mends(JournalKind kind) => kind is JournalKind.ActivitiesRetried or JournalKind.BranchCancelled or JournalKind.VariableChanged or JournalKind.ActivityScheduled;

    private static WorkflowStateException GivenUp(string instanceId) =>
        new($"'{instanceId}' is changed by others all the time: the step was given up after {MostAttempts} attempts.");

    /// <returns>What the store made of the step; null when there was nothing to do.</returns>
    private async ValueTask<StepOutcome?> CommitAsync(WorkflowInstance instance, StoredInstance? stored, string caseId, Command command, CancellationToken cancellation)
    {
        var (now, revision) = (_clock.GetUtcNow(), stored?.Revision ?? 0);
        var before = revision == 0 ? [] : instance.Waits;
        var events = new List<JournalEvent>(16) { command.Event };
        Record(events, command.Extras?.Recorded ?? [], "", 0);
        var effects = new List<Effect>(command.Extras?.Effects ?? []);
        var enlisted = command.Extras?.Enlisted ?? [];
        if (!Step(instance, now, command.Event, events, effects)) return null;
        enlisted = await RunAutomaticAsync(instance, caseId, now, events, effects, enlisted, cancellation);
        if (instance.Status == WorkflowStatus.Finished && instance is { IsAwaited: true, ParentId: { } parent })
            effects.Add(new ChildEndedEffect($"{instance.Id}/end{revision}", parent, EndOf(instance)));
        var waits = instance.Waits;
        return await store.CommitAsync(
            new WorkflowStep(Stored(instance, revision + 1, caseId), revision)
            {
                Begun = NotIn(before, waits),
                Ended = [.. NotIn(waits, before).Select(w => w.Key)],
                Tasks = ChangedTasks(instance, before, waits, stored?.OpenTasks ?? [], command, now),
                Events = events,
                Outbox = effects,
                Enlisted = enlisted,
                Actor = command.Actor,
                At = now,
                Claim = command.Claim,
                Rivals = command.Rivals,
                Head = stored?.Head,
            },
            cancellation);
    }

    // What goes on waiting is left alone: it keeps its place among those that wait.
    private static IReadOnlyList<Wait> NotIn(IReadOnlyList<Wait> others, IReadOnlyList<Wait> waits) =>
        waits.Count == 0 ? [] : others.Count == 0 ? waits : [.. waits.Where(w => !others.Any(o => o.Key == w.Key && o.DueAt == w.DueAt && o.Name == w.Name))];

    private static void Record(List<JournalEvent> events, IEnumerable<WorkflowValue> details, string activityId, int frameNumber) =>
        events.AddRange(details.Select(detail => new JournalEvent(JournalKind.Recorded, activityId, frameNumber, detail)));

    private bool Step(WorkflowInstance instance, DateTimeOffset now, JournalEvent command, List<JournalEvent> events, List<Effect> effects)
    {
        var burst = s_burst ?? new Burst();
        s_burst = null;
        burst.Events = events;
        burst.Effects.Clear();
        burst.Begin(instance, library, now);
        var isDone = burst.CarryOut(command);
        effects.AddRange(burst.Effects);
        s_burst = burst;
        return isDone;
    }

    private async ValueTask<IReadOnlyList<object>> RunAutomaticAsync(
        WorkflowInstance instance, string caseId, DateTimeOffset now, List<JournalEvent> events, List<Effect> effects, IReadOnlyList<object> enlisted, CancellationToken cancellation)
    {
        if (_automatic.Count == 0) return enlisted;
        while (instance.Status == WorkflowStatus.Running && instance.Waits.FirstOrDefault(w => w.Kind == WaitKind.Task && _automatic.ContainsKey(w.Name)) is { } wait)
        {
            var task = new AutomaticTask(wait.Key, wait.Name, instance.Id, instance.CorrelationId, caseId, now, wait.Payload) { InStep = enlisted };
            var result = (await _automatic[wait.Name](task, cancellation)).Detached();
            Record(events, task.Recorded, wait.ActivityId, wait.FrameNumber);
            effects.AddRange(task.Effects);
            if (task.Enlisted.Count > 0) enlisted = [.. enlisted.Where(e => !task.Replaced.Exists(r => ReferenceEquals(r, e))), .. task.Enlisted];
            var resumed = new JournalEvent(JournalKind.ActivityResumed, wait.ActivityId, wait.FrameNumber, result);
            events.Add(resumed);
            Step(instance, now, resumed, events, effects);
        }
        return enlisted;
    }

    private static WorkflowValue EndOf(WorkflowInstance instance) => WorkflowValue.Map(
        ("WorkflowInstanceId", WorkflowValue.Of(instance.Id)),
        ("Status", WorkflowValue.Of(instance.Status.ToString())),
        ("SubStatus", WorkflowValue.Of(instance.SubStatus.ToString())),
        ("Output", WorkflowValue.Of(instance.Outputs)),
        ("CorrelationId", WorkflowValue.Of(instance.CorrelationId)));

    private static StoredInstance Stored(WorkflowInstance instance, long revision, string caseId) =>
        new(instance.Id, revision, InstanceDocument.Write(instance), instance.Program.Definition.ContentHash, instance.Program.Definition.DefinitionId, instance.Status, instance.SubStatus, instance.CorrelationId, caseId);

    private static List<WorkTask> ChangedTasks(
        WorkflowInstance instance, IReadOnlyList<Wait> before, IReadOnlyList<Wait> after, IReadOnlyList<WorkTask> openTasks, Command command, DateTimeOffset now)
    {
        var changed = new List<WorkTask>();
        foreach (var wait in before)
        {
            if (wait.Kind != WaitKind.Task || after.Any(w => w.Key == wait.Key) || openTasks.FirstOrDefault(t => t.Id == wait.Key) is not { } task) continue;
            var isDone = wait.Key == command.CompletedTask;
            changed.Add(task with { State = isDone ? TaskState.Completed : TaskState.Cancelled, CompletionKey = isDone ? command.CompletionKey : null, Assignee = isDone ? task.Assignee ?? command.Actor : task.Assignee });
        }
        foreach (var wait in after)
            if (wait.Kind == WaitKind.Task && !before.Any(w => w.Key == wait.Key)) changed.Add(WorkTask.Of(instance.Id, wait, now));
        if (command.Kind is JournalKind.InstanceMigrated or JournalKind.MigrationReversed) Rename(after, openTasks, changed);
        return changed;
    }

    /// <summary>Resumes what waits under a key.</summary>
    private ValueTask<bool> ResumeAsync(
        string instanceId, string key, WorkflowValue payload, string actor, WorkClaim? claim, string? completionKey, StepExtras? extras, CancellationToken cancellation)
    {
        return ResumeAsync(instanceId, key, new Command(JournalKind.ActivityResumed, actor) { Detail = payload, Claim = claim, CompletionKey = completionKey, CompletedTask = key, Extras = extras }, cancellation);
    }

    private ValueTask<bool> ResumeAsync(string instanceId, string key, Command command, CancellationToken cancellation, StoredInstance? loaded = null)
    {
        return StepAsync(instanceId, command, Find, cancellation, loaded);

        Command? Find(WorkflowInstance instance) =>
            instance.Waits.FirstOrDefault(w => w.Key == key) is { } wait ? command with { FrameNumber = wait.FrameNumber, ActivityId = wait.ActivityId } : null;
    }
}
