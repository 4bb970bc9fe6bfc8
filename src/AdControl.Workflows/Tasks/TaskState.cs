namespace AdControl.Workflows.Tasks;

/// <summary>Where a task stands.</summary>
public enum TaskState
{
    /// <summary>Nobody has it.</summary>
    Open,

    /// <summary>Somebody has taken it, or was given it.</summary>
    Claimed,

    /// <summary>It is done.</summary>
    Completed,

    /// <summary>The workflow no longer waits for it.</summary>
    Cancelled,
}
