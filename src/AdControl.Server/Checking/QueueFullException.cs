namespace AdControl.Server.Checking;

/// <summary>No more may wait.</summary>
/// <param name="waiting">How many wait already.</param>
internal sealed class QueueFullException(int waiting) : Exception("The line is full.")
{
    /// <summary>How many wait already.</summary>
    public int Waiting { get; } = waiting;
}
