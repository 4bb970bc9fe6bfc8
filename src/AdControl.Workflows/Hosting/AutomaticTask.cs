using AdControl.Workflows.Values;

namespace AdControl.Workflows.Hosting;

/// <summary>A task that code does inside the step.</summary>
/// <param name="Id">The task's id, the same whenever the step is made again.</param>
/// <param name="Name">Its name, which begins with <c>auto.</c>.</param>
/// <param name="InstanceId">The instance.</param>
/// <param name="CorrelationId">The case; null when none.</param>
/// <param name="Payload">What the definition gives.</param>
public sealed record AutomaticTask(string Id, string Name, string InstanceId, string? CorrelationId, WorkflowValue Payload);
