using AdControl.Workflows.Running;

namespace AdControl.Workflows.Hosting;

/// <summary>A wait and the instance it belongs to.</summary>
/// <param name="InstanceId">The instance that waits.</param>
/// <param name="CorrelationId">The instance's correlation id.</param>
/// <param name="Wait">What it waits for.</param>
/// <param name="Order">Grows with the age of waits: the oldest has the smallest.</param>
public sealed record StoredWait(string InstanceId, string? CorrelationId, Wait Wait, long Order);
