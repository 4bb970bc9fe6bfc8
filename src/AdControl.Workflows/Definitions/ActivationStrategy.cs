namespace AdControl.Workflows.Definitions;

/// <summary>Whether a workflow may start while another instance runs.</summary>
public enum ActivationStrategy
{
    /// <summary>Always.</summary>
    Always,

    /// <summary>Only when no instance of the same definition runs.</summary>
    Singleton,

    /// <summary>Only when no instance of the same definition with the same correlation id runs.</summary>
    CorrelatedSingleton,

    /// <summary>Only when no instance of any definition with the same correlation id runs.</summary>
    Correlation,
}
