namespace AdControl.Server.Hosting.Demo;

/// <summary>A clock that runs from a moment of its own: the demonstration is always in the same week, with a deposit period open.</summary>
/// <param name="start">What it shows first.</param>
internal sealed class DemoClock(DateTimeOffset start) : TimeProvider
{
    private readonly long began = System.GetTimestamp();

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => start + System.GetElapsedTime(began);
}
