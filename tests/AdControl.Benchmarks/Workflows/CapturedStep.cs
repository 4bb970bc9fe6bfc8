using AdControl.Workflows.Hosting;
using AdControl.Workflows.Journaling;

namespace AdControl.Benchmarks.Workflows;

/// <summary>A step and its journal entries, as they were stored once: what a bare transaction writes again.</summary>
internal sealed record CapturedStep(WorkflowStep Step, IReadOnlyList<JournalEntry> Entries)
{
    /// <summary>The steps of instances that are started and whose task is completed, caught on their way into a store in memory.</summary>
    public static async Task<List<CapturedStep>> OfTasksAsync(int instances, string prefix)
    {
        var store = new StepCatcher();
        var host = new WorkflowHost(Definitions.WithTask(), store);
        for (var n = 0; n < instances; n++)
        {
            var started = await host.StartAsync("review", default, "ann", instanceId: $"{prefix}{n}");
            await host.CompleteTaskAsync(started.Instance!.Waits[0].Key, default, "ann", [], "k");
        }
        var captured = new List<CapturedStep>();
        foreach (var one in store.Steps.GroupBy(s => s.Instance.Id))
        {
            var journal = (await store.JournalAsync(one.Key, default)).ToList();
            var at = 0;
            foreach (var step in one)
            {
                captured.Add(new(step, journal.GetRange(at, step.Events.Count)));
                at += step.Events.Count;
            }
        }
        return captured;
    }

    private sealed class StepCatcher() : Storage.Tests.Cases.ForwardingStore(new InMemoryWorkflowStore())
    {
        public List<WorkflowStep> Steps { get; } = [];

        public override ValueTask<StepOutcome> CommitAsync(WorkflowStep step, CancellationToken cancellation)
        {
            Steps.Add(step);
            return base.CommitAsync(step, cancellation);
        }
    }
}
