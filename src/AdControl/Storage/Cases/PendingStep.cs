using AdControl.Workflows.Hosting;
using AdControl.Workflows.Journaling;
using AdControl.Workflows.Running;
using AdControl.Workflows.Values;

namespace AdControl.Storage.Cases;

/// <summary>A step, or entries of a journal, on the way into the database.</summary>
internal sealed class PendingStep
{
    private readonly TaskCompletionSource<StepOutcome> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public PendingStep(WorkflowStep step)
    {
        Step = step;
        (CaseId, InstanceId, Actor, At) = (step.Instance.CaseId, step.Instance.Id, step.Actor, step.At);
        (Events, Effects, Enlisted) = (Sealed(step.Events, step.Enlisted), step.Outbox, step.Enlisted);
    }

    public PendingStep(string caseId, string actor, DateTimeOffset at, IReadOnlyList<WorkflowValue> recorded, IReadOnlyList<object> enlisted, IReadOnlyList<Effect> effects)
    {
        (CaseId, InstanceId, Actor, At) = (caseId, "", actor, at);
        (Events, Effects, Enlisted) = (Sealed([.. recorded.Select(r => new JournalEvent(JournalKind.Recorded, "", 0, r))], enlisted), effects, enlisted);
    }

    private static IReadOnlyList<JournalEvent> Sealed(IReadOnlyList<JournalEvent> events, IReadOnlyList<object> enlisted) =>
        enlisted.Any(e => e is ISealed) ? [.. events, .. RowSeal.Events(enlisted.OfType<ISealed>().SelectMany(e => e.Seals))] : events;

    /// <summary>A message that was carried out outside any step.</summary>
    public PendingStep(WorkClaim handled)
    {
        Handled = handled;
        (CaseId, InstanceId, Actor, Events, Effects, Enlisted) = ("", "", "", [], [], []);
    }

    /// <summary>The message to be removed, when that is all.</summary>
    public WorkClaim? Handled { get; }

    /// <summary>Null for entries that touch no instance.</summary>
    public WorkflowStep? Step { get; }

    public string CaseId { get; }

    public string InstanceId { get; }

    public string Actor { get; }

    public DateTimeOffset At { get; }

    public IReadOnlyList<JournalEvent> Events { get; }

    public IReadOnlyList<Effect> Effects { get; }

    public IReadOnlyList<object> Enlisted { get; }

    /// <summary>Where its chain ended when the instance was read; null when nobody looked. The chain of a new instance that is a case by itself has not begun.</summary>
    public ChainHead? Head => Step is not { } step ? null : step.Head ?? (step.ExpectedRevision == 0 && CaseId == InstanceId ? ChainHead.None : null);

    public StepOutcome Outcome { get; set; }

    /// <summary>The messages that were stored, which this node has to carry out.</summary>
    public List<StoredMessage> Messages { get; } = [];

    public Task<StepOutcome> Done => _done.Task;

    public void Finish() => _done.TrySetResult(Outcome);

    public void Fail(Exception problem) => _done.TrySetException(problem);
}
