using System.Diagnostics;

namespace AdControl.Benchmarks.Measuring;

/// <summary>Times work in rounds and keeps the median, so that one busy moment of the machine does not decide a figure.</summary>
/// <remarks>Work inside this process is timed by the processor time it takes, which other programs on the machine do not lengthen; a started process by the clock.</remarks>
internal static class Stopwatcher
{
    private const int Rounds = 7;

    /// <summary>Median processor seconds of one call on one core, after warming up for at least one and a half seconds and three calls.</summary>
    public static double Seconds(Action work, int rounds = Rounds)
    {
        var warm = Environment.CpuUsage.TotalTime;
        for (var calls = 0; calls < 3 || (Environment.CpuUsage.TotalTime - warm).TotalMilliseconds < 1_500; calls++)
            work();
        return MedianOf(rounds, () => ProcessorSeconds(work));
    }

    /// <summary>How many times the processor time of the first the second takes: both in turn, so that both meet the same machine.</summary>
    public static double Ratio(Action first, Action second, int rounds = Rounds)
    {
        Seconds(first, 1);
        Seconds(second, 1);
        return MedianOf(rounds, () => 1 / ProcessorSeconds(first) * ProcessorSeconds(second));
    }

    /// <summary>Median processor seconds of one call that is too short to be timed alone, after warming up.</summary>
    public static double SecondsOfMany(Action work, int times) => Seconds(() => Repeat(work, times)) / times;

    /// <summary>Seconds by the clock of one call without any warming up, the fastest of several: for starting processes, which other programs on the machine can only slow down.</summary>
    public static double ColdSeconds(Action work, int rounds = Rounds) => Enumerable.Range(0, rounds).Min(_ => Once(work));

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

    private static double ProcessorSeconds(Action work)
    {
        GC.Collect();
        var before = Environment.CpuUsage.TotalTime;
        work();
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }

    private static void Repeat(Action work, int times)
    {
        for (var i = 0; i < times; i++)
            work();
    }

    private static double MedianOf(int rounds, Func<double> measure)
    {
        var seconds = Enumerable.Range(0, rounds).Select(_ => measure()).Order().ToArray();
        return seconds[rounds / 2];
    }
}
