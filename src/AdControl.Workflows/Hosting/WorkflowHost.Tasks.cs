using AdControl.Workflows.Journaling;
using AdControl.Workflows.Running;
using AdControl.Workflows.Tasks;
using AdControl.Workflows.Values;

namespace AdControl.Workflows.Hosting;

public sealed partial class WorkflowHost
{
    /// <summary>The open tasks that a person may see: theirs, and those they may take; the most urgent first, a thousand at most.</summary>
    public ValueTask<IReadOnlyList<WorkTask>> TasksOfAsync(string user, IReadOnlyCollection<string> groups, CancellationToken cancellation = default) =>
        store.TasksOfAsync(user, groups, MostTasksListed, cancellation);

    /// <summary>The open tasks that an instance waits for, the oldest first; none when there is no such instance.</summary>
    public async ValueTask<IReadOnlyList<WorkTask>> TasksAsync(string instanceId, CancellationToken cancellation = default)
    {
        if (await store.LoadAsync(instanceId, cancellation) is not { } stored) return [];
        return [.. Restore(stored).Waits.Select(wait => stored.OpenTasks.FirstOrDefault(task => task.Id == wait.Key)).OfType<WorkTask>()];
    }

    /// <summary>Takes a task.</summary>
    /// <exception cref="TaskRefusedException">It is unknown, done, withdrawn, another's, or not for this person.</exception>
    public ValueTask<WorkTask> ClaimAsync(string taskId, string user, IReadOnlyCollection<string> groups, StepExtras? extras = null, CancellationToken cancellation = default) =>
        ChangeAsync(taskId, user, "claim", task =>
        {
            CheckMayHave(task, user, groups);
            return task with { State = TaskState.Claimed, Assignee = user };
        }, extras, cancellation);

    /// <summary>Puts a task back among those nobody has.</summary>
    /// <exception cref="TaskRefusedException">It is unknown, done, withdrawn, or not this person's.</exception>
    public ValueTask<WorkTask> ReleaseAsync(string taskId, string user, StepExtras? extras = null, CancellationToken cancellation = default) =>
        ChangeAsync(taskId, user, "release", task => task.Assignee == user
            ? task with { State = TaskState.Open, Assignee = null, PreviousAssignee = user } : throw Refused(TaskRefusal.NotYours, task, $"'{user}' does not have it"), extras, cancellation);

    /// <summary>Gives a task to a person, whoever has it; who may do so is for the caller to check.</summary>
    /// <exception cref="TaskRefusedException">It is unknown, done or withdrawn, or the person is excluded.</exception>
    public ValueTask<WorkTask> AssignAsync(string taskId, string assignee, string actor, StepExtras? extras = null, CancellationToken cancellation = default) =>
        ChangeAsync(taskId, actor, "assign", task => !task.ExcludedUsers.Contains(assignee)
            ? task with { State = TaskState.Claimed, Assignee = assignee, PreviousAssignee = task.Assignee } : throw Refused(TaskRefusal.NotAllowed, task, $"'{assignee}' is excluded from it"), extras, cancellation);

    /// <summary>Gives a task back to whoever had it before, else to everybody; the reason stays in the journal.</summary>
    /// <exception cref="TaskRefusedException">It is unknown, done, withdrawn, or not this person's.</exception>
    public ValueTask<WorkTask> SendBackAsync(string taskId, string user, string reason, StepExtras? extras = null, CancellationToken cancellation = default) =>
        ChangeAsync(taskId, user, $"send back: {reason}", task => task.Assignee != user ? throw Refused(TaskRefusal.NotYours, task, $"'{user}' does not have it")
            : task with { State = task.PreviousAssignee is null ? TaskState.Open : TaskState.Claimed, Assignee = task.PreviousAssignee, PreviousAssignee = user }, extras, cancellation);

    /// <summary>Makes a task more urgent and opens it to those its payload names in <c>escalateTo</c>.</summary>
    /// <exception cref="TaskRefusedException">It is unknown, done or withdrawn.</exception>
    public ValueTask<WorkTask> EscalateAsync(string taskId, string actor, StepExtras? extras = null, CancellationToken cancellation = default) =>
        ChangeAsync(taskId, actor, "escalate", Escalated, extras, cancellation);

    /// <summary>Completes a task: the workflow has gone on when this returns.</summary>
    /// <param name="taskId">The task.</param>
    /// <param name="result">What the activity gives as its result; with actions, one of them, or an object with an <c>outcome</c>.</param>
    /// <param name="user">Who completes it.</param>
    /// <param name="groups">Their groups.</param>
    /// <param name="key">A key of the caller's own: completing again under the same key succeeds and does nothing.</param>
    /// <param name="extras">What is stored with the step; null means nothing.</param>
    /// <param name="cancellation">Stops waiting for the store.</param>
    /// <exception cref="TaskRefusedException">It is unknown, done, withdrawn, another's, not for this person, or the outcome is none of its actions.</exception>
    public async ValueTask CompleteTaskAsync(string taskId, WorkflowValue result, string user, IReadOnlyCollection<string> groups, string key, StepExtras? extras = null, CancellationToken cancellation = default)
    {
        var (task, stored) = await store.LoadOfTaskAsync(taskId, cancellation) ?? throw new TaskRefusedException(TaskRefusal.Unknown, $"There is no task '{taskId}'.");
        if (task.State == TaskState.Completed && task.CompletionKey == key) return;
        CheckOpen(task);
        Check(task);
        var command = new Command(JournalKind.ActivityResumed, user) { Detail = result, CompletionKey = key, CompletedTask = taskId, CheckTask = Check, Extras = extras };
        if (!await ResumeAsync(task.InstanceId, taskId, command, cancellation, stored)) await FailOvertakenAsync(taskId, key, cancellation);
        await PumpAsync(cancellation);

        // Before the step, and again in it: somebody may have taken the task in between.
        void Check(WorkTask now)
        {
            CheckMayHave(now, user, groups);
            CheckAction(now, result);
        }
    }

    /// <summary>Carries out what open tasks ask for with time: reminders, escalation and outcomes of tasks that are overdue.</summary>
    /// <returns>How many tasks were touched.</returns>
    public async ValueTask<int> TendTasksAsync(CancellationToken cancellation = default)
    {
        var count = await TendOnlyAsync(cancellation);
        await PumpAsync(cancellation);
        return count;
    }

    /// <summary>Looks after tasks, and leaves what follows in the outbox.</summary>
    internal async ValueTask<int> TendOnlyAsync(CancellationToken cancellation)
    {
        var now = _clock.GetUtcNow();
        var count = 0;
        foreach (var task in await store.TasksToTendAsync(now, MostTasksListed, cancellation))
            if (await TendAsync(task, now, cancellation)) count++;
        return count;
    }

    private async ValueTask<bool> TendAsync(WorkTask task, DateTimeOffset now, CancellationToken cancellation)
    {
        if (task.DueAt <= now && task.Payload["timeoutOutcome"].AsText() is { } outcome)
            return await ResumeAsync(task.InstanceId, task.Id, WorkflowValue.Of(outcome), JournalEntry.System, null, $"timeout/{task.Id}", null, cancellation);
        try
        {
            await ChangeAsync(task.Id, JournalEntry.System, task => Tended(task, now), null, cancellation);
            return true;
        }
        catch (TaskRefusedException)
        {
            // Somebody has done it in the meantime.
            return false;
        }
    }

    // Judged on the task as it is when the step is made: another node may have reminded already.
    private static (string What, WorkTask Task, IReadOnlyList<Effect> Effects)? Tended(WorkTask task, DateTimeOffset now)
    {
        if (task.TendAt is not { } due || due > now) return null;
        var isEscalated = task.DueAt <= now && !task.Payload["escalateTo"].IsNullish && task.Priority < 100;
        var changed = (isEscalated ? Escalated(task) : task) with { Reminders = [.. task.Reminders.Where(r => r > now)] };
        return (isEscalated ? "escalate" : "remind", changed, [.. task.Reminders.Where(r => r <= now).Select(r => new RemindEffect($"{task.Id}/{r.UtcTicks}", task.Id, task.Assignee))]);
    }

    private static WorkTask Escalated(WorkTask task) =>
        task with { Priority = 100, CandidateGroups = [.. task.CandidateGroups.Union(WorkTask.Texts(task.Payload["escalateTo"]))], State = TaskState.Open, PreviousAssignee = task.Assignee ?? task.PreviousAssignee, Assignee = null };

    private static void CheckOpen(WorkTask task)
    {
        if (task.State == TaskState.Completed) throw Refused(TaskRefusal.Done, task, "it is done already");
        if (task.State == TaskState.Cancelled) throw Refused(TaskRefusal.Withdrawn, task, "the workflow no longer waits for it");
    }

    private static void CheckMayHave(WorkTask task, string user, IReadOnlyCollection<string> groups)
    {
        if (task.Assignee is { } other && other != user) throw Refused(TaskRefusal.NotYours, task, $"'{other}' has it");
        if (task.Assignee is null && !task.MayBeTakenBy(user, groups)) throw Refused(TaskRefusal.NotAllowed, task, $"'{user}' is no candidate for it, or is excluded from it");
    }

    private static void CheckAction(WorkTask task, WorkflowValue result)
    {
        if (task.Actions.Count == 0) return;
        var outcome = result.AsText() ?? result["outcome"].AsText();
        if (outcome is null || !task.Actions.Contains(outcome)) throw Refused(TaskRefusal.UnknownAction, task, $"'{outcome}' is none of its outcomes ({string.Join(", ", task.Actions)})");
    }

    private async ValueTask FailOvertakenAsync(string taskId, string key, CancellationToken cancellation)
    {
        if (await store.TaskAsync(taskId, cancellation) is not { } now) return;
        if (now.State == TaskState.Completed && now.CompletionKey == key) return;
        CheckOpen(now);
        throw Refused(TaskRefusal.Withdrawn, now, "its workflow is over");
    }

    private static TaskRefusedException Refused(TaskRefusal reason, WorkTask task, string why) => new(reason, $"The task '{task.Title}' ({task.Id}) cannot be changed: {why}.");

    private ValueTask<WorkTask> ChangeAsync(string taskId, string actor, string what, Func<WorkTask, WorkTask> change, StepExtras? extras, CancellationToken cancellation) =>
        ChangeAsync(taskId, actor, task => (what, change(task), []), extras, cancellation);

    private async ValueTask<WorkTask> ChangeAsync(
        string taskId, string actor, Func<WorkTask, (string What, WorkTask Task, IReadOnlyList<Effect> Effects)?> change, StepExtras? extras, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var (found, stored) = await store.LoadOfTaskAsync(taskId, cancellation) ?? throw new TaskRefusedException(TaskRefusal.Unknown, $"There is no task '{taskId}'.");
            // As it was read with its instance: a change in between makes the step too old, and is never overwritten.
            var task = stored?.OpenTasks.FirstOrDefault(t => t.Id == taskId) ?? found;
            CheckOpen(task);
            if (change(task) is not { } changed) return task;
            if (stored is null) break;
            if (await store.CommitAsync(ChangeStep(stored, task, changed.What, changed.Task, changed.Effects, actor, extras), cancellation) == StepOutcome.Stored) return changed.Task;
        }
        throw new WorkflowStateException($"The task '{taskId}' is changed by others all the time.");
    }

    private WorkflowStep ChangeStep(StoredInstance stored, WorkTask task, string what, WorkTask changed, IReadOnlyList<Effect> effects, string actor, StepExtras? extras)
    {
        var detail = WorkflowValue.Map(("task", WorkflowValue.Of(task.Id)), ("change", WorkflowValue.Of(what)), ("assignee", WorkflowValue.Of(changed.Assignee)));
        var events = new List<JournalEvent> { new(JournalKind.TaskChanged, task.ActivityId, 0, detail) };
        Record(events, extras?.Recorded ?? [], task.ActivityId, 0);
        return new WorkflowStep(stored with { Revision = stored.Revision + 1 }, stored.Revision)
        {
            Tasks = [changed],
            Head = stored.Head,
            Actor = actor,
            At = _clock.GetUtcNow(),
            Outbox = [.. effects, .. extras?.Effects ?? []],
            Enlisted = extras?.Enlisted ?? [],
            Events = events,
        };
    }
}
