namespace AdControl.Workflows.Simulation;

/// <summary>A clock that stands still until it is moved.</summary>
public sealed class SimulatedClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _now;

    /// <summary>Moves to a moment; never back.</summary>
    public void MoveTo(DateTimeOffset moment)
    {
        if (moment > _now) _now = moment;
    }
}
