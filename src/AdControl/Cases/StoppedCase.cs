using AdControl.Workflows.Running;

namespace AdControl.Cases;

/// <summary>A case whose workflow an incident stopped.</summary>
/// <param name="InstanceId">The workflow instance.</param>
/// <param name="CaseId">The case.</param>
/// <param name="DefinitionId">The procedure's definition.</param>
/// <param name="At">Its last step.</param>
/// <param name="Incidents">What happened.</param>
public sealed record StoppedCase(string InstanceId, string CaseId, string DefinitionId, DateTimeOffset At, IReadOnlyList<Incident> Incidents);
