namespace AdControl.Workflows.Hosting;

/// <summary>A timer or message that a node has taken to carry out. Others leave it alone until the lease of the node ends.</summary>
/// <param name="Key">The key of the wait or message.</param>
/// <param name="IsMessage">Whether it is a message of the outbox; a timer otherwise.</param>
/// <param name="Token">Tells one taking from the next: whoever comes back with an old one is refused. 0 where nobody else could take it.</param>
public readonly record struct WorkClaim(string Key, bool IsMessage, long Token);
