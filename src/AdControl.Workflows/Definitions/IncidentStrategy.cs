namespace AdControl.Workflows.Definitions;

/// <summary>What an incident does to the instance it happens in.</summary>
public enum IncidentStrategy
{
    /// <summary>The instance is faulted at the end of the step; work that was already scheduled still runs.</summary>
    Fault,

    /// <summary>Other branches go on; the instance stays open until the activity is retried or the instance is cancelled.</summary>
    Continue,
}
