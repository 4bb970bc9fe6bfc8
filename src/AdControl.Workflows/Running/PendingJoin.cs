namespace AdControl.Workflows.Running;

/// <summary>An activity of a flowchart that branches have reached and that waits for others.</summary>
internal sealed class PendingJoin(int target)
{
    public int Target => target;

    /// <summary>The connections that have arrived, by position in the flowchart.</summary>
    public List<int> Arrived { get; } = [];

    public int LostTo { get; set; }
}
