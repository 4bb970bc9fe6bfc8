using AdControl.Workflows.Values;

namespace AdControl.Workflows.Simulation;

/// <summary>What happens to a simulated workflow, in order.</summary>
public sealed record SimulationCase
{
    /// <summary>The inputs of the first workflow, as an object.</summary>
    public WorkflowValue Inputs { get; init; }

    /// <summary>Answers to tasks: the first is given as soon as a task of its name waits.</summary>
    public IReadOnlyList<(string Task, WorkflowValue Result)> Answers { get; init; } = [];

    /// <summary>Events: the first is published when no answer can be given and something awaits it.</summary>
    public IReadOnlyList<(string Name, WorkflowValue Payload)> Events { get; init; } = [];

    /// <summary>By how much the clock moves when nothing else can be done.</summary>
    public IReadOnlyList<TimeSpan> Advances { get; init; } = [];

    /// <summary>A moment to which the clock moves at the end; null when it stays.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Whether the workflow is cancelled at the end.</summary>
    public bool IsCancelled { get; init; }
}
