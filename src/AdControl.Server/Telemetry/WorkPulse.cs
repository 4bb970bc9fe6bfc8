using System.Diagnostics;

namespace AdControl.Server.Telemetry;

/// <summary>When what is due was last looked after: the sign of life of the worker.</summary>
internal sealed class WorkPulse
{
    private long last = Stopwatch.GetTimestamp();

    /// <summary>How long ago that was; since the start when it never was.</summary>
    public TimeSpan Quiet => Stopwatch.GetElapsedTime(Volatile.Read(ref last));

    /// <summary>It was, now.</summary>
    public void Beat() => Volatile.Write(ref last, Stopwatch.GetTimestamp());
}
