using AdControl.Workflows.Running;

namespace AdControl.Workflows.Hosting;

/// <summary>A wait and the instance it belongs to.</summary>
/// <param name="InstanceId">The instance that waits.</param>
/// <param name="Wait">What it waits for; the payload of a task is found with the task.</param>
/// <param name="Order">Grows with the age of waits: the oldest has the smallest.</param>
public sealed record StoredWait(string InstanceId, Wait Wait, long Order)
{
    /// <summary>By which a due timer was taken; null for a wait that was only looked at.</summary>
    public WorkClaim? Claim { get; init; }
}
