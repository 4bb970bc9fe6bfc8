namespace AdControl.Workflows.Hosting;

/// <summary>How a node works.</summary>
public sealed record NodeOptions
{
    /// <summary>How many steps it makes at once.</summary>
    /// <value>The default is 16: most of a step is waiting for the store, and steps that wait together are stored together.</value>
    public int Parallelism { get; init; } = 16;

    /// <summary>How much it takes at once; others cannot have it until it is done.</summary>
    public int Batch { get; init; } = 256;

    /// <summary>For how long it rests when nothing is to be done.</summary>
    public TimeSpan Rest { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How often it looks after tasks (reminders, escalation, overdue ones) and recurring starts.</summary>
    public TimeSpan BetweenRounds { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How often it renews its hold on what it is carrying out; a good deal shorter than the lease of its store.</summary>
    public TimeSpan BetweenRenewals { get; init; } = TimeSpan.FromSeconds(8);
}
