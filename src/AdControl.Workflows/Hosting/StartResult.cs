using AdControl.Workflows.Running;

namespace AdControl.Workflows.Hosting;

/// <summary>What became of a start.</summary>
/// <param name="Instance">The instance; null when it was refused.</param>
/// <param name="Refusal">Why it was refused; empty when it was not.</param>
public sealed record StartResult(WorkflowInstance? Instance, string Refusal)
{
    /// <summary>Whether nothing was started because another node has the message that asks for the start.</summary>
    internal bool IsClaimLost { get; init; }
}
