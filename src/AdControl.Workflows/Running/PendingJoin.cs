namespace AdControl.Workflows.Running;

/// <summary>An activity of a flowchart that branches have reached and that waits for others.</summary>
internal sealed class PendingJoin(int target)
{
    private const int SearchedUpTo = 8;

    private readonly List<int> _arrived = [];
    private HashSet<int>? _set;

    public int Target => target;

    /// <summary>The connections that have arrived, by position in the flowchart.</summary>
    public IReadOnlyList<int> Arrived => _arrived;

    public int LostTo { get; set; }

    /// <summary>When it began to wait, among the others of a large flowchart. Not stored, like the two below.</summary>
    public int Order { get; set; }

    /// <summary>Whether its reason to wait must be looked at again.</summary>
    public bool IsUnsure { get; set; }

    /// <summary>Over which of the inbound connections work was last expected.</summary>
    public int Hint { get; set; }

    public bool Has(int connection) => _set?.Contains(connection) ?? _arrived.Contains(connection);

    /// <summary>A branch has arrived; a second time over the same connection is the same.</summary>
    public void Arrive(int connection)
    {
        if (Has(connection)) return;
        _arrived.Add(connection);
        if (_set is not null) _set.Add(connection);
        else if (_arrived.Count > SearchedUpTo) _set = [.. _arrived];
    }
}
