namespace AdControl.Workflows.Running;

/// <summary>Where an instance stands.</summary>
public enum WorkflowStatus
{
    /// <summary>It goes on, now or when something it waits for happens.</summary>
    Running,

    /// <summary>It is over.</summary>
    Finished,
}
