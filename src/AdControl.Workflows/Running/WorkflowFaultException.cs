namespace AdControl.Workflows.Running;

/// <summary>An activity failed; becomes an incident of its instance.</summary>
internal sealed class WorkflowFaultException(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>The code an Elsa.Fault gives; empty otherwise.</summary>
    public string Code { get; init; } = "";
}
