using AdControl.Workflows.Running;

namespace AdControl.Workflows.Hosting;

/// <summary>A message of the outbox.</summary>
/// <param name="InstanceId">The instance whose step asked for it; empty when none did.</param>
/// <param name="Effect">What is to be done.</param>
/// <param name="Order">Grows with the age of messages and waits: what waits for it came before it.</param>
/// <param name="Claim">By which it was taken.</param>
/// <param name="Attempts">How often carrying it out has failed.</param>
public sealed record StoredMessage(string InstanceId, Effect Effect, long Order, WorkClaim Claim, int Attempts);
