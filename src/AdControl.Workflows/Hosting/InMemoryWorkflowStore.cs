using AdControl.Workflows.Journaling;
using AdControl.Workflows.Running;
using AdControl.Workflows.Tasks;

namespace AdControl.Workflows.Hosting;

/// <summary>A store that forgets everything with the process: for tests, simulations and trials. Thread-safe.</summary>
public sealed class InMemoryWorkflowStore : IWorkflowStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, StoredInstance> _instances = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<StoredWait>> _waits = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StoredWait> _byKey = new(StringComparer.Ordinal);
    private readonly SortedSet<(DateTimeOffset Due, long Order, string Key)> _timers = [];
    private readonly SortedDictionary<long, (string InstanceId, Effect Effect)> _outbox = [];
    private readonly Dictionary<string, long> _messages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WorkTask> _tasks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<JournalEntry>> _journals = new(StringComparer.Ordinal);
    private long _order;

    /// <inheritdoc/>
    public ValueTask<StoredInstance?> LoadAsync(string instanceId, CancellationToken cancellation)
    {
        lock (_lock) return new(_instances.GetValueOrDefault(instanceId));
    }

    /// <inheritdoc/>
    public ValueTask<bool> CommitAsync(WorkflowStep step, CancellationToken cancellation)
    {
        lock (_lock)
        {
            var id = step.Instance.Id;
            if ((_instances.GetValueOrDefault(id)?.Revision ?? 0) != step.ExpectedRevision) return new(false);
            if (step.Handles is { } handled && !Remove(handled)) return new(false);
            _instances[id] = step.Instance;
            ReplaceWaits(id, step);
            foreach (var task in step.Tasks) _tasks[task.Id] = task;
            foreach (var effect in step.Outbox) Add(id, effect);
            Append(step);
            return new(true);
        }
    }

    private bool Remove(string key) => _messages.Remove(key, out var at) && _outbox.Remove(at);

    private void Add(string instanceId, Effect effect)
    {
        if (_messages.TryAdd(effect.Key, ++_order)) _outbox[_order] = (instanceId, effect);
    }

    private void ReplaceWaits(string id, WorkflowStep step)
    {
        var old = _waits.GetValueOrDefault(id) ?? [];
        var now = new List<StoredWait>(step.Waits.Count);
        foreach (var wait in step.Waits)
        {
            var known = old.Find(o => o.Wait.Key == wait.Key);
            now.Add(new(id, step.Instance.CorrelationId, wait, known?.Order ?? ++_order));
        }
        foreach (var one in old)
        {
            _byKey.Remove(one.Wait.Key);
            if (one.Wait.DueAt is { } due) _timers.Remove((due, one.Order, one.Wait.Key));
        }
        foreach (var one in now)
        {
            _byKey[one.Wait.Key] = one;
            if (one.Wait.DueAt is { } due) _timers.Add((due, one.Order, one.Wait.Key));
        }
        if (now.Count > 0) _waits[id] = now;
        else _waits.Remove(id);
    }

    private void Append(WorkflowStep step)
    {
        if (step.Events.Count == 0) return;
        if (!_journals.TryGetValue(step.Instance.CaseId, out var chain)) _journals[step.Instance.CaseId] = chain = [];
        foreach (var happened in step.Events)
            chain.Add(JournalEntry.After(step.Instance.CaseId, chain.Count + 1, chain.Count == 0 ? JournalEntry.Genesis : chain[^1].Hash, step.Instance.Id, step.At, step.Actor, happened));
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StoredWait>> WaitsAsync(WaitKind kind, string? name, CancellationToken cancellation)
    {
        lock (_lock)
            return new([.. _byKey.Values.Where(w => w.Wait.Kind == kind && (name is null || w.Wait.Name == name)).OrderBy(w => w.Order)]);
    }

    /// <inheritdoc/>
    public ValueTask<StoredWait?> WaitAsync(string key, CancellationToken cancellation)
    {
        lock (_lock) return new(_byKey.GetValueOrDefault(key));
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StoredWait>> DueAsync(DateTimeOffset until, int most, CancellationToken cancellation)
    {
        lock (_lock) return new([.. _timers.TakeWhile(t => t.Due <= until).Take(most).Select(t => _byKey[t.Key])]);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<(string InstanceId, Effect Effect)>> OutboxAsync(int most, CancellationToken cancellation)
    {
        lock (_lock) return new([.. _outbox.Values.Take(most)]);
    }

    /// <inheritdoc/>
    public ValueTask HandledAsync(string key, CancellationToken cancellation)
    {
        lock (_lock) Remove(key);
        return default;
    }

    /// <inheritdoc/>
    public ValueTask<bool> IsRunningAsync(string? definitionId, string? correlationId, CancellationToken cancellation)
    {
        lock (_lock)
            return new(_instances.Values.Any(i => i.Status == WorkflowStatus.Running && (definitionId is null || i.DefinitionId == definitionId) && (correlationId is null || i.CorrelationId == correlationId)));
    }

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
    public ValueTask<IReadOnlyList<JournalEntry>> JournalAsync(string caseId, CancellationToken cancellation)
    {
        lock (_lock) return new([.. _journals.GetValueOrDefault(caseId) ?? []]);
    }
}
