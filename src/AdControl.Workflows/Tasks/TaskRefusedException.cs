namespace AdControl.Workflows.Tasks;

/// <summary>A task cannot be changed as asked; the reason says why, so that nothing is silently done or not done.</summary>
public sealed class TaskRefusedException(TaskRefusal reason, string message) : Exception(message)
{
    /// <summary>Why.</summary>
    public TaskRefusal Reason { get; } = reason;
}
