using AdControl.Benchmarks.Measuring;

namespace AdControl.Benchmarks.Workflows;

/// <summary>Everything about workflows but the runs of minutes.</summary>
internal static class WorkflowBenchmark
{
    public static void Run(Report report)
    {
        EngineBenchmark.Run(report);
        StoreBenchmark.Run(report);
    }
}
