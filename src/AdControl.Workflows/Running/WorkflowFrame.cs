using AdControl.Workflows.Values;

namespace AdControl.Workflows.Running;

/// <summary>The inputs and outputs of a running workflow.</summary>
internal sealed class WorkflowFrame
{
    public ValueMap Inputs { get; set; } = new();

    public ValueMap Outputs { get; set; } = new();
}
