using System.Diagnostics;
using System.Globalization;
using AdControl.Benchmarks.Measuring;
using AdControl.Law;

namespace AdControl.Benchmarks.Checks;

/// <summary>Loading the whole French pack: its rules bound, its phrases compiled.</summary>
internal static class PackBenchmark
{
    public const string Probe = "probe-pack";
    private const long Uncollected = 64_000_000;

    public static void Run(Report report)
    {
        Report.Title("Pack");
        report.AtMost("the French pack loaded and compiled, fresh process", Published.LeastOfFreshProcesses(Probe), 150, "ms");
        Report.Note("  the same once more in a warm process, processor time of both cores", 1000 * Stopwatcher.Seconds(() => RulePack.Load(Places.Rules), 5), "ms");
    }

    /// <summary>Prints the milliseconds of one load.</summary>
    public static void PrintCold()
    {
        var watch = Stopwatch.StartNew();
        // As the command begins a check.
        GC.TryStartNoGCRegion(Uncollected);
        RulePack.Load(Path.Combine(AppContext.BaseDirectory, "rules"));
        Console.Write(watch.Elapsed.TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
    }
}
