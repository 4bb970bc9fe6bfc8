using System.Diagnostics;
using System.Globalization;
using System.Text;
using AdControl.Benchmarks.Measuring;
using AdControl.Workflows.Definitions;
using AdControl.Workflows.Hosting;
using AdControl.Workflows.Running;
using AdControl.Workflows.Values;

namespace AdControl.Benchmarks.Workflows;

/// <summary>The engine without a database.</summary>
internal static class EngineBenchmark
{
    public const string LoadProbe = "probe-workflow-load", ColdProbe = "probe-workflow-cold";
    private const int Runs = 100_000, Tasks = 10_000;

    public static void Run(Report report)
    {
        Report.Title("Workflows: the engine");
        var library = Definitions.Six();
        var (runner, program) = (new WorkflowRunner(library), library.Published("six")!);
        report.AtLeast("six activities, nothing stored", 1 / Stopwatcher.SecondsOfMany(() => runner.Run(program), Runs), 100_000, "instances/s");
        report.AtMost("allocated by each", Stopwatcher.Allocated(() => runner.Run(program)), 4096, "bytes");
        report.AtLeast("in memory, one task suspended and completed, journal chained", Tasks / Stopwatcher.Seconds(InMemory), 20_000, "instances/s");
        var text = Definitions.FiveHundred();
        report.AtMost("a definition of 500 activities read, checked and compiled", 1000 * Stopwatcher.Seconds(() => Load(text)), 20, "ms");
        Report.Note("  as the first thing of a fresh process", Published.LeastOfFreshProcesses(LoadProbe), "ms");
        report.AtMost("cold: definition read, first instance finished, fresh process", Published.LeastOfFreshProcesses(ColdProbe), 100, "ms");
    }

    private static void InMemory()
    {
        var store = new InMemoryWorkflowStore();
        var host = new WorkflowHost(s_review, store);
        for (var n = 0; n < Tasks; n++)
        {
            var started = Wait(host.StartAsync("review", WorkflowValue.Null, "ann"));
            Wait(host.CompleteTaskAsync(started.Instance!.Waits[0].Key, WorkflowValue.Of("ok"), "ann", [], "k"));
        }
    }

    private static readonly WorkflowLibrary s_review = Definitions.WithTask();

    private static T Wait<T>(ValueTask<T> task) => task.IsCompletedSuccessfully ? task.Result : task.AsTask().GetAwaiter().GetResult();

    private static void Wait(ValueTask task) => task.AsTask().GetAwaiter().GetResult();

    private static WorkflowProgram Load(string text)
    {
        var (definition, _) = WorkflowDefinition.Read(Encoding.UTF8.GetBytes(text), "large.json");
        var library = new WorkflowLibrary();
        library.Add(definition!);
        return library.Compile(definition!).Program!;
    }

    /// <summary>Prints the milliseconds of loading 500 activities.</summary>
    public static void PrintLoad()
    {
        var text = Definitions.FiveHundred();
        var watch = Stopwatch.StartNew();
        var program = Load(text);
        Console.Write(program.ActivityCount == 501 || program.ActivityCount == 500 ? watch.Elapsed.TotalMilliseconds.ToString(CultureInfo.InvariantCulture) : "NaN");
    }

    /// <summary>Prints the milliseconds from the start of the process's own code to the first finished instance.</summary>
    public static void PrintCold()
    {
        var watch = Stopwatch.StartNew();
        var library = Definitions.Six();
        var instance = new WorkflowRunner(library).Run(library.Published("six")!);
        Console.Write(instance.Status == WorkflowStatus.Finished ? watch.Elapsed.TotalMilliseconds.ToString(CultureInfo.InvariantCulture) : "NaN");
    }
}
