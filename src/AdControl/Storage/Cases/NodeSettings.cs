namespace AdControl.Storage.Cases;

/// <summary>How a node takes work.</summary>
/// <param name="Lease">For how long others leave alone what a node has taken; renewed while it works.</param>
internal sealed record NodeSettings(TimeSpan Lease)
{
    /// <summary>The name of the node, unique in time: a process that is started again is another node.</summary>
    public string Node { get; init; } = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():N}";
}
