using AdControl.Workflows.Running;
using AdControl.Workflows.Values;

namespace AdControl.Workflows.Hosting;

/// <summary>A task that code does inside the step.</summary>
/// <remarks>A step that another one overtook is made again, with a fresh task: code must leave no trace outside what it enlists, records and asks for here.</remarks>
/// <param name="Id">The task's id, the same whenever the step is made again.</param>
/// <param name="Name">Its name, which begins with <c>auto.</c>.</param>
/// <param name="InstanceId">The instance.</param>
/// <param name="CorrelationId">What ties the instance to a case; null when nothing does.</param>
/// <param name="CaseId">The chain the instance's journal belongs to.</param>
/// <param name="At">The step's moment.</param>
/// <param name="Payload">What the definition gives.</param>
public sealed record AutomaticTask(string Id, string Name, string InstanceId, string? CorrelationId, string CaseId, DateTimeOffset At, WorkflowValue Payload)
{
    /// <summary>What the step has enlisted before this task, in order: by the command that causes it, and by the tasks before.</summary>
    public IReadOnlyList<object> InStep { get; init; } = [];

    internal List<object> Enlisted { get; } = [];

    internal List<object> Replaced { get; } = [];

    internal List<WorkflowValue> Recorded { get; } = [];

    internal List<Effect> Effects { get; } = [];

    /// <summary>Has something stored in the step's transaction; the store says what it accepts.</summary>
    /// <param name="change">What is to be stored.</param>
    /// <param name="inPlaceOf">What the step has enlisted before and this holds as well: it need not be stored; null for nothing.</param>
    public void Enlist(object change, object? inPlaceOf = null)
    {
        if (inPlaceOf is not null) Replaced.Add(inPlaceOf);
        Enlisted.Add(change);
    }

    /// <summary>Adds an entry of kind <see cref="Journaling.JournalKind.Recorded"/> to the journal of the case.</summary>
    public void Record(WorkflowValue detail) => Recorded.Add(detail.Detached());

    /// <summary>Asks for something to be done once the step is stored; its key must be the same whenever the step is made again.</summary>
    public void Ask(Effect effect) => Effects.Add(effect);
}
