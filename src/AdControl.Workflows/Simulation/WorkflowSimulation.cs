using AdControl.Workflows.Hosting;
using AdControl.Workflows.Journaling;
using AdControl.Workflows.Running;
using AdControl.Workflows.Values;

namespace AdControl.Workflows.Simulation;

/// <summary>Runs a workflow on a simulated clock: what happens is said beforehand, nothing is real.</summary>
/// <remarks>After every step the whole state goes through its stored form, so that a simulation shows what a restart would.</remarks>
public sealed class WorkflowSimulation
{
    /// <summary>When every simulation begins.</summary>
    public static DateTimeOffset Epoch { get; } = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    private const string Actor = "simulation";
    private const int MostFirings = 100_000;

    private readonly WorkflowLibrary _library;
    private readonly InMemoryWorkflowStore _store = new();
    private readonly SimulatedClock _clock = new(Epoch);
    private readonly WorkflowHost _host;
    private DateTimeOffset _started = Epoch;

    /// <summary>A simulation over the workflows of a library.</summary>
    public WorkflowSimulation(WorkflowLibrary library)
    {
        _library = library;
        _host = new WorkflowHost(library, _store, _clock) { Deliver = Collect };
    }

    /// <summary>Lines that workflows wrote and mails they sent, in order.</summary>
    public List<Effect> Delivered { get; } = [];

    /// <summary>The instance that was started.</summary>
    public WorkflowInstance Instance => Wait(_host.FindAsync(InstanceId))!;

    /// <summary>Its id.</summary>
    public string InstanceId { get; private set; } = "";

    /// <summary>Its journal.</summary>
    public IReadOnlyList<JournalEntry> Journal => [.. Wait(_store.JournalAsync(InstanceId, default))];

    /// <summary>Starts a workflow and plays a case to its end.</summary>
    public void Play(string definitionId, SimulationCase plan)
    {
        InstanceId = $"{definitionId}-1";
        var inputs = plan.Inputs.MapOrNull is null ? WorkflowValue.Map() : plan.Inputs;
        var program = _library.Published(definitionId) ?? throw new KeyNotFoundException($"No published workflow has the id '{definitionId}'.");
        _ = Wait(_host.StartAsync(program.Definition.DefinitionId, inputs, Actor, instanceId: InstanceId));
        Settle();
        var answers = new Queue<(string Task, WorkflowValue Result)>(plan.Answers);
        var events = new Queue<(string Name, WorkflowValue Payload)>(plan.Events);
        var advances = new Queue<TimeSpan>(plan.Advances);
        while (Answer(answers) || Publish(events) || Advance(advances)) Settle();
        if (plan.Until is { } until) MoveTo(until);
        if (plan.IsCancelled) Wait(_host.CancelAsync(InstanceId, Actor));
    }

    private ValueTask Collect(Effect effect, CancellationToken cancellation)
    {
        Delivered.Add(effect);
        return default;
    }

    // Everything in a simulation is in memory and ends at once.
    private static T Wait<T>(ValueTask<T> task) => task.IsCompletedSuccessfully ? task.Result : task.AsTask().GetAwaiter().GetResult();

    private bool Answer(Queue<(string Task, WorkflowValue Result)> answers)
    {
        if (!answers.TryPeek(out var answer)) return false;
        if (Wait(_store.WaitsAsync(new(WaitKind.Task) { Name = answer.Task, Most = 1 }, default)) is not [var first, ..]) return false;
        answers.Dequeue();
        return Wait(_host.ResumeWaitAsync(first.Wait.Key, answer.Result, Actor));
    }

    private bool Publish(Queue<(string Name, WorkflowValue Payload)> events)
    {
        if (!events.TryPeek(out var next)) return false;
        if (Wait(_store.WaitsAsync(new(WaitKind.Event) { Name = next.Name, Most = 1 }, default)).Count == 0 && !_host.EventTriggers(next.Name).Any()) return false;
        events.Dequeue();
        Wait(_host.PublishAsync(next.Name, next.Payload, Actor));
        return true;
    }

    private bool Advance(Queue<TimeSpan> advances)
    {
        if (!advances.TryDequeue(out var span)) return false;
        MoveTo(_clock.GetUtcNow() + span);
        return true;
    }

    // A timer whose moment has passed fires at once.
    private void Settle() => MoveTo(_clock.GetUtcNow());

    private void MoveTo(DateTimeOffset target)
    {
        for (var fired = 0; fired < MostFirings; fired++)
        {
            var timer = Wait(_store.DueAsync(target, 1, default)) is [var first, ..] ? first : null;
            var starts = _host.NextStarts(_started, Epoch, target);
            if (timer is null && starts.Count == 0) break;
            if (starts is [var (_, _, due), ..] && (timer is null || due < timer.Wait.DueAt))
            {
                _clock.MoveTo(due);
                _host.StartRecurringAsync(starts, default).AsTask().GetAwaiter().GetResult();
                Wait(_host.PumpAsync());
                _started = due;
                continue;
            }
            _clock.MoveTo(timer!.Wait.DueAt!.Value);
            Wait(_host.ResumeWaitAsync(timer.Wait.Key, WorkflowValue.Null, JournalEntry.System));
        }
        _clock.MoveTo(target);
    }
}
