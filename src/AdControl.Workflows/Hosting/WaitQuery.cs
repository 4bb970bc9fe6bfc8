using AdControl.Workflows.Running;

namespace AdControl.Workflows.Hosting;

/// <summary>Which waits are asked for.</summary>
/// <param name="Kind">What is awaited.</param>
public sealed record WaitQuery(WaitKind Kind)
{
    /// <summary>The name; null means any.</summary>
    public string? Name { get; init; }

    /// <summary>The correlation id; null means any, and none.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>The only instance; null means any.</summary>
    public string? InstanceId { get; init; }

    /// <summary>Only waits younger than the one of this order.</summary>
    public long After { get; init; }

    /// <summary>Only waits older than this order; null means all.</summary>
    public long? Before { get; init; }

    /// <summary>How many at most.</summary>
    public int Most { get; init; } = 500;
}
