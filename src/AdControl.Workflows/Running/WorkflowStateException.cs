namespace AdControl.Workflows.Running;

/// <summary>The stored state of an instance cannot be read or written.</summary>
public sealed class WorkflowStateException(string message) : Exception(message);
