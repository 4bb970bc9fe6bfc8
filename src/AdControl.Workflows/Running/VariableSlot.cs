using AdControl.Workflows.Values;

namespace AdControl.Workflows.Running;

/// <summary>Where a variable lives: in the frame of the activity that declares it, or, for the current value of a loop, in the frame of the loop's body.</summary>
/// <param name="Owner">The activity whose frame holds it.</param>
/// <param name="IsLoop">Whether it is one of the loop's two values rather than a declared variable.</param>
internal sealed record VariableSlot(string Name, string Id, Node Owner, int Index, DataType Type, bool IsLoop)
{
    public const int LoopValue = 0, LoopIndex = 1;

    /// <summary>Whether it is kept when the instance is suspended.</summary>
    public bool IsKept { get; init; } = true;

    /// <summary>The value the variable starts with.</summary>
    public WorkflowValue Initial { get; init; } = WorkflowValue.Null;
}
