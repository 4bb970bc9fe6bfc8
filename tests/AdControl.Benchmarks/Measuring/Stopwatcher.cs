using System.Diagnostics;

namespace AdControl.Benchmarks.Measuring;

/// <summary>Times work in rounds and keeps the median, so that one busy moment of the machine does not decide a figure.</summary>
internal static class Stopwatcher
{
    private const int Rounds = 7;

    /// <summary>Median seconds of one call, after warming up for about half a second.</summary>
    public static double Seconds(Action work, int rounds = Rounds)
    {
        var warm = Stopwatch.StartNew();
        do work();
        while (warm.ElapsedMilliseconds < 500);
        return MedianOf(rounds, () => Once(work));
    }

    /// <summary>Median seconds of one call without any warming up: for work that is cold by nature, such as starting a process.</summary>
    public static double ColdSeconds(Action work, int rounds = Rounds) => MedianOf(rounds, () => Once(work));

    /// <summary>Bytes that one call allocates on this thread, after warming up.</summary>
    public static long Allocated(Action work)
    {
        for (var i = 0; i < 100; i++)
            work();
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>Seconds of one call.</summary>
    public static double Once(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalSeconds;
    }

    private static double MedianOf(int rounds, Func<double> measure)
    {
        var seconds = Enumerable.Range(0, rounds).Select(_ => measure()).Order().ToArray();
        return seconds[rounds / 2];
    }
}
