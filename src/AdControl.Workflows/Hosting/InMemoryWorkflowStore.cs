using AdControl.Workflows.Journaling;
using AdControl.Workflows.Running;
using AdControl.Workflows.Tasks;
using AdControl.Workflows.Values;

namespace AdControl.Workflows.Hosting;

/// <summary>A store that forgets everything with the process: for tests, simulations and trials. Thread-safe.</summary>
/// <param name="enlist">Takes what a step has enlisted, before anything is stored; false refuses the step. Null means that it is dropped.</param>
public sealed class InMemoryWorkflowStore(Func<IReadOnlyList<object>, bool>? enlist = null) : IWorkflowStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, StoredInstance> _instances = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<StoredWait>> _waits = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StoredWait> _byKey = new(StringComparer.Ordinal);
    private readonly SortedSet<(DateTimeOffset Due, long Order, string Key)> _timers = [];
    private readonly SortedDictionary<long, StoredMessage> _outbox = [];
    private readonly Dictionary<string, long> _messages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> _putOff = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WorkTask> _tasks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, WorkTask>> _openTasks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<JournalEntry>> _journals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> _marks = new(StringComparer.Ordinal);
    private long _order;

    /// <inheritdoc/>
    public TimeProvider Clock => TimeProvider.System;

    /// <inheritdoc/>
    public ValueTask<StoredInstance?> LoadAsync(string instanceId, CancellationToken cancellation)
    {
        lock (_lock) return new(Load(instanceId));
    }

    /// <inheritdoc/>
    public ValueTask<(WorkTask Task, StoredInstance? Instance)?> LoadOfTaskAsync(string taskId, CancellationToken cancellation)
    {
        lock (_lock) return new(_tasks.GetValueOrDefault(taskId) is { } task ? (task, Load(task.InstanceId)) : null);
    }

    private StoredInstance? Load(string instanceId) =>
        _instances.GetValueOrDefault(instanceId) is not { } stored ? null : _openTasks.TryGetValue(instanceId, out var open) ? stored with { OpenTasks = [.. open.Values] } : stored;

    /// <inheritdoc/>
    public ValueTask<StepOutcome> CommitAsync(WorkflowStep step, CancellationToken cancellation)
    {
        lock (_lock)
        {
            var id = step.Instance.Id;
            if (step.Claim is { } claim && !(claim.IsMessage ? _messages.ContainsKey(claim.Key) : _byKey.ContainsKey(claim.Key))) return new(StepOutcome.ClaimLost);
            if ((_instances.GetValueOrDefault(id)?.Revision ?? 0) != step.ExpectedRevision) return new(StepOutcome.Overtaken);
            if (step.Rivals is { } rivals && IsRunning(rivals)) return new(StepOutcome.Refused);
            if (step.Enlisted.Count > 0 && enlist?.Invoke(step.Enlisted) == false) return new(StepOutcome.Overtaken);
            if (step.Claim is { IsMessage: true, Key: var handled }) Remove(handled);
            _instances[id] = step.Instance.OpenTasks.Count == 0 ? step.Instance : step.Instance with { OpenTasks = [] };
            ChangeWaits(id, step);
            foreach (var task in step.Tasks) Keep(task);
            foreach (var effect in step.Outbox) Add(id, effect);
            Append(step.Instance.CaseId, id, step.At, step.Actor, step.Events);
            return new(StepOutcome.Stored);
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool> RecordAsync(
        string caseId, string actor, DateTimeOffset at, IReadOnlyList<WorkflowValue> recorded, IReadOnlyList<object> enlisted, IReadOnlyList<Effect> effects, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (enlisted.Count > 0 && enlist?.Invoke(enlisted) == false) return new(false);
            foreach (var effect in effects) Add("", effect);
            Append(caseId, "", at, actor, [.. recorded.Select(r => new JournalEvent(JournalKind.Recorded, "", 0, r))]);
            return new(true);
        }
    }

    private void Keep(WorkTask task)
    {
        _tasks[task.Id] = task;
        if (!_openTasks.TryGetValue(task.InstanceId, out var open)) _openTasks[task.InstanceId] = open = new(StringComparer.Ordinal);
        if (task.IsOpen) open[task.Id] = task;
        else open.Remove(task.Id);
        if (open.Count == 0) _openTasks.Remove(task.InstanceId);
    }

    private void Remove(string key)
    {
        if (_messages.Remove(key, out var at)) _outbox.Remove(at);
        _putOff.Remove(key);
    }

    private void Add(string instanceId, Effect effect)
    {
        if (_messages.TryAdd(effect.Key, ++_order)) _outbox[_order] = new(instanceId, effect, _order, new(effect.Key, true, 0), 0);
    }

    private void ChangeWaits(string id, WorkflowStep step)
    {
        if (step.Begun.Count == 0 && step.Ended.Count == 0) return;
        var waits = _waits.GetValueOrDefault(id) ?? [];
        foreach (var key in step.Ended)
        {
            if (!_byKey.Remove(key, out var old)) continue;
            waits.Remove(old);
            if (old.Wait.DueAt is { } due) _timers.Remove((due, old.Order, key));
            _putOff.Remove(key);
        }
        foreach (var wait in step.Begun)
        {
            var begun = new StoredWait(id, wait, ++_order);
            waits.Add(begun);
            _byKey[wait.Key] = begun;
            if (wait.DueAt is { } due) _timers.Add((due, begun.Order, wait.Key));
        }
        if (waits.Count > 0) _waits[id] = waits;
        else _waits.Remove(id);
    }

    private void Append(string caseId, string instanceId, DateTimeOffset at, string actor, IReadOnlyList<JournalEvent> events)
    {
        if (events.Count == 0) return;
        if (!_journals.TryGetValue(caseId, out var chain)) _journals[caseId] = chain = [];
        foreach (var happened in events)
            chain.Add(JournalEntry.After(caseId, chain.Count + 1, chain.Count == 0 ? JournalEntry.Genesis : chain[^1].Hash, instanceId, at, actor, happened));
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StoredWait>> WaitsAsync(WaitQuery query, CancellationToken cancellation)
    {
        lock (_lock)
        {
            var waits = query.InstanceId is { } only ? _waits.GetValueOrDefault(only) ?? [] : (IEnumerable<StoredWait>)_byKey.Values;
            return new([
                .. waits.Where(w => w.Wait.Kind == query.Kind && (query.Name is null || w.Wait.Name == query.Name) && (query.CorrelationId is null || _instances[w.InstanceId].CorrelationId == query.CorrelationId)
                    && w.Order > query.After && (query.Before is null || w.Order < query.Before)).OrderBy(w => w.Order).Take(query.Most),
            ]);
        }
    }

    /// <inheritdoc/>
    public ValueTask<StoredWait?> WaitAsync(string key, CancellationToken cancellation)
    {
        lock (_lock) return new(_byKey.GetValueOrDefault(key));
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StoredWait>> DueAsync(DateTimeOffset until, int most, CancellationToken cancellation)
    {
        lock (_lock)
            return new([
                .. _timers.TakeWhile(t => t.Due <= until).Where(t => !(_putOff.TryGetValue(t.Key, out var later) && later > until)).Take(most)
                    .Select(t => _byKey[t.Key] with { Claim = new(t.Key, false, 0) }),
            ]);
    }

    /// <inheritdoc/>
    public ValueTask<DateTimeOffset?> NextDueAsync(CancellationToken cancellation)
    {
        lock (_lock)
        {
            DateTimeOffset? timer = _timers.Count == 0 ? null : _timers.Min.Due;
            var task = _tasks.Values.Min(t => t.TendAt);
            return new(task is null || timer < task ? timer : task);
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StoredMessage>> OutboxAsync(DateTimeOffset now, int most, CancellationToken cancellation)
    {
        lock (_lock)
            return _outbox.Count == 0 ? new([]) : new([.. _outbox.Values.Where(m => !(_putOff.TryGetValue(m.Effect.Key, out var later) && later > now)).Take(most)]);
    }

    /// <inheritdoc/>
    public ValueTask HandledAsync(WorkClaim message, CancellationToken cancellation)
    {
        lock (_lock) Remove(message.Key);
        return default;
    }

    /// <inheritdoc/>
    public ValueTask PutOffAsync(WorkClaim work, DateTimeOffset until, string reason, CancellationToken cancellation)
    {
        lock (_lock)
        {
            _putOff[work.Key] = until;
            if (work.IsMessage && _messages.TryGetValue(work.Key, out var at)) _outbox[at] = _outbox[at] with { Attempts = _outbox[at].Attempts + 1 };
        }
        return default;
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<string>> InstancesAsync(string definitionHash, string? after, int most, CancellationToken cancellation)
    {
        lock (_lock)
            return new([.. _instances.Values.Where(i => i.DefinitionHash == definitionHash && IsOpen(i) && string.CompareOrdinal(i.Id, after) > 0).Select(i => i.Id).Order(StringComparer.Ordinal).Take(most)]);

        static bool IsOpen(StoredInstance i) => i.Status == WorkflowStatus.Running || i.SubStatus == WorkflowSubStatus.Faulted;
    }

    /// <inheritdoc/>
    public ValueTask RenewAsync(CancellationToken cancellation) => default;

    /// <inheritdoc/>
    public ValueTask<DateTimeOffset> MarkAsync(string name, DateTimeOffset? to, CancellationToken cancellation)
    {
        lock (_lock)
        {
            var before = _marks.TryGetValue(name, out var known) ? known : to ?? Clock.GetUtcNow();
            _marks[name] = to > before ? to.Value : before;
            return new(before);
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool> IsRunningAsync(string? definitionId, string? correlationId, CancellationToken cancellation)
    {
        lock (_lock) return new(IsRunning(new(definitionId, correlationId)));
    }

    private bool IsRunning(Rivals rivals) => _instances.Values.Any(i =>
        i.Status == WorkflowStatus.Running && (rivals.DefinitionId is null || i.DefinitionId == rivals.DefinitionId) && (rivals.CorrelationId is null || i.CorrelationId == rivals.CorrelationId));

    /// <inheritdoc/>
    public ValueTask<WorkTask?> TaskAsync(string taskId, CancellationToken cancellation)
    {
        lock (_lock) return new(_tasks.GetValueOrDefault(taskId));
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<WorkTask>> OpenTasksAsync(CancellationToken cancellation)
    {
        lock (_lock) return new([.. _tasks.Values.Where(t => t.IsOpen).OrderBy(t => t.CreatedAt).ThenBy(t => t.Id, StringComparer.Ordinal)]);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<WorkTask>> TasksDueAsync(DateTimeOffset until, WorkTask? after, int most, CancellationToken cancellation)
    {
        lock (_lock)
            return new([
                .. _tasks.Values.Where(t => t.IsOpen && t.DueAt <= until && (after is null || t.DueAt > after.DueAt || (t.DueAt == after.DueAt && string.CompareOrdinal(t.Id, after.Id) > 0)))
                    .OrderBy(t => t.DueAt).ThenBy(t => t.Id, StringComparer.Ordinal).Take(most),
            ]);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<WorkTask>> TasksOfAsync(string user, IReadOnlyCollection<string> groups, int most, CancellationToken cancellation)
    {
        lock (_lock)
            return new([
                .. _tasks.Values.Where(t => t.IsOpen && (t.Assignee == user || (t.Assignee is null && t.MayBeTakenBy(user, groups))))
                    .OrderByDescending(t => t.Priority).ThenBy(t => t.DueAt ?? DateTimeOffset.MaxValue).ThenBy(t => t.CreatedAt).ThenBy(t => t.Id, StringComparer.Ordinal).Take(most),
            ]);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<WorkTask>> TasksToTendAsync(DateTimeOffset until, int most, CancellationToken cancellation)
    {
        lock (_lock) return new([.. _tasks.Values.Where(t => t.TendAt <= until).OrderBy(t => t.TendAt).ThenBy(t => t.Id, StringComparer.Ordinal).Take(most)]);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<JournalEntry>> JournalAsync(string caseId, CancellationToken cancellation)
    {
        lock (_lock) return new([.. _journals.GetValueOrDefault(caseId) ?? []]);
    }
}
