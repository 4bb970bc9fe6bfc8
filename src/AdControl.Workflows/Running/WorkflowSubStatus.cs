namespace AdControl.Workflows.Running;

/// <summary>Where an instance stands, in detail.</summary>
public enum WorkflowSubStatus
{
    /// <summary>Not yet begun.</summary>
    Pending,

    /// <summary>A step is under way.</summary>
    Executing,

    /// <summary>It waits.</summary>
    Suspended,

    /// <summary>It has ended as it should.</summary>
    Finished,

    /// <summary>It was cancelled.</summary>
    Cancelled,

    /// <summary>An incident ended it.</summary>
    Faulted,
}
