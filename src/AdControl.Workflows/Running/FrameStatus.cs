namespace AdControl.Workflows.Running;

internal enum FrameStatus
{
    Scheduled,
    Running,
    Faulted,
    Completed,
    Cancelled,
}
