using System.Text.Json.Nodes;
using AdControl.Workflows.Hosting;
using AdControl.Workflows.Journaling;
using AdControl.Workflows.Running;
using AdControl.Workflows.Simulation;
using AdControl.Workflows.Values;
using static AdControl.Workflows.Tests.Building.Make;

namespace AdControl.Workflows.Tests.Properties;

public sealed class FlowchartProperties
{
    [ManyProperty]
    public void Any_graph_without_loops_runs_each_reached_activity_once_in_every_interleaving(int seed)
    {
        var graph = RandomGraph.Of(new Random(seed));
        Check(graph.Definition, seed, graph.Expected);
    }

    [ManyProperty]
    public void Any_structured_flowchart_with_loops_forks_tasks_and_timers_ends_alike_in_every_interleaving(int seed) =>
        Check(new RandomBlocks(new Random(seed)).Definition(), seed, null);

    private static void Check(JsonObject workflow, int seed, IReadOnlyList<string>? expected)
    {
        Assert.Empty(Problems(workflow));
        var library = Library(workflow);
        var outcomes = Enumerable.Range(0, 4).Select(i => Run(library, new Random(seed ^ (i * 7919)))).ToList();
        Assert.All(outcomes, o => Assert.Equal(expected ?? outcomes[0], o));
    }

    /// <summary>Every activity that ended, sorted; tasks and timers are taken in a random order.</summary>
    private static List<string> Run(WorkflowLibrary library, Random random)
    {
        var (store, clock) = (new InMemoryWorkflowStore(), new SimulatedClock(WorkflowSimulation.Epoch));
        var host = new WorkflowHost(library, store, clock);
        _ = Done(host.StartAsync("w", WorkflowValue.Map(), "p", instanceId: "i"));
        for (var steps = 0; ; steps++)
        {
            Assert.True(steps < 5000, "It does not end.");
            var instance = Done(host.FindAsync("i"))!;
            Assert.Empty(instance.Incidents);
            if (instance.Status == WorkflowStatus.Finished) break;
            Assert.NotEmpty(instance.Waits);
            var wait = instance.Waits[random.Next(instance.Waits.Count)];
            if (wait.DueAt is null) Assert.True(Done(host.ResumeWaitAsync(wait.Key, WorkflowValue.Null, "p")));
            else Fire(host, clock, instance);
        }
        Assert.Null(Done(store.NextDueAsync(default)));
        var journal = Done(store.JournalAsync("i", default));
        Assert.Equal(Done(store.LoadAsync("i", default))!.Document.ToArray(), InstanceDocument.Write(Replay.Run(journal, "i", library)));
        Assert.Null(JournalEntry.FirstBroken(journal));
        return [.. journal.Where(e => e.Kind == JournalKind.ActivityCompleted && e.FrameNumber > 0 && e.ActivityId != "f").Select(e => e.ActivityId).Order(StringComparer.Ordinal)];
    }

    // Time passes until the next timer is due; all that are due by then fire, each once.
    private static void Fire(WorkflowHost host, SimulatedClock clock, WorkflowInstance instance)
    {
        clock.MoveTo(instance.Waits.Min(w => w.DueAt)!.Value);
        var due = instance.Waits.Count(w => w.DueAt <= clock.GetUtcNow());
        Assert.Equal(due, Done(host.FireDueAsync()));
    }

    private static T Done<T>(ValueTask<T> task) => task.AsTask().GetAwaiter().GetResult();
}
