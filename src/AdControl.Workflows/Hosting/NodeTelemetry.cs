using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace AdControl.Workflows.Hosting;

/// <summary>What those who watch the system see of the steps a node makes; costs next to nothing while nobody does.</summary>
internal static class NodeTelemetry
{
    private const string Name = "AdControl.Workflows";

    private static readonly ActivitySource s_source = new(Name);
    private static readonly Meter s_meter = new(Name);
    private static readonly Counter<long> s_steps = s_meter.CreateCounter<long>("adcontrol.steps", "{step}", "Timers and messages that were carried out.");
    private static readonly KeyValuePair<string, object?> s_done = new("outcome", "done"), s_failed = new("outcome", "failed");

    /// <summary>A span around a step; null while nobody watches.</summary>
    public static Activity? Begin() => s_source.StartActivity("step");

    /// <summary>Counts a step.</summary>
    public static void Count(bool isDone) => s_steps.Add(1, isDone ? s_done : s_failed);
}
