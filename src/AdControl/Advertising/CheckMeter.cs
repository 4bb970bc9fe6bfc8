using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace AdControl.Advertising;

/// <summary>Measures checks for those who watch the system; costs nothing while nobody does.</summary>
internal static class CheckMeter
{
    private static readonly Meter s_meter = new("AdControl.Checks");

    private static readonly Histogram<double> s_duration = s_meter.CreateHistogram(
        "adcontrol.check.duration", "s", "How long a check of one advertisement takes.", null, new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5] });

    /// <summary>Begins to measure one; disposing of it ends that.</summary>
    public static Measured Begin() => new(s_duration.Enabled ? Stopwatch.GetTimestamp() : 0);

    /// <summary>A check that is measured.</summary>
    public readonly struct Measured(long began) : IDisposable
    {
        /// <summary>Records how long it took.</summary>
        public void Dispose()
        {
            if (began != 0) s_duration.Record(Stopwatch.GetElapsedTime(began).TotalSeconds);
        }
    }
}
