using AdControl.Workflows.Flow;
using AdControl.Workflows.Journaling;
using AdControl.Workflows.Running;

namespace AdControl.Workflows.Hosting;

public sealed partial class WorkflowHost
{
    /// <summary>
    /// Runs an activity of an open flowchart, or of another container whose activities run side by side, whatever led there.
    /// What waits elsewhere goes on waiting; what failed stays failed until it is retried or cancelled.
    /// </summary>
    /// <param name="instanceId">The instance: one that waits, or has faulted.</param>
    /// <param name="activityId">The activity; one whose id stands twice is written with the ids around it, as in <c>Workflow1/flow/part/review</c>.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="extras">What is stored with the step; null means nothing.</param>
    /// <param name="cancellation">Stops waiting for the store.</param>
    public async ValueTask<AlterationResult> ScheduleActivityAsync(string instanceId, string activityId, string actor, StepExtras? extras = null, CancellationToken cancellation = default)
    {
        var why = $"There is no instance '{instanceId}', or it is over.";
        var command = new Command(JournalKind.ActivityScheduled, actor) { Extras = extras };
        var done = await StepAsync(instanceId, command, Find, cancellation);
        await PumpAsync(cancellation);
        return done ? AlterationResult.Done : AlterationResult.Refused(why);

        Command? Find(WorkflowInstance instance)
        {
            var (container, node, refusal) = Place(instance, activityId);
            why = refusal;
            return container is null ? null : command with { FrameNumber = container.Number, ActivityId = node!.Id };
        }
    }

    /// <summary>Cancels an activity that waits, has failed or is under way, by its id, with everything inside it: its branch ends there and the rest goes on.</summary>
    /// <param name="instanceId">The instance: one that waits, or has faulted.</param>
    /// <param name="activityId">The activity; of several executions, the oldest.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="extras">What is stored with the step; null means nothing.</param>
    /// <param name="cancellation">Stops waiting for the store.</param>
    public async ValueTask<AlterationResult> CancelActivityAsync(string instanceId, string activityId, string actor, StepExtras? extras = null, CancellationToken cancellation = default)
    {
        var command = new Command(JournalKind.BranchCancelled, actor) { Extras = extras };
        var done = await StepAsync(instanceId, command, Find, cancellation);
        await PumpAsync(cancellation);
        return done ? AlterationResult.Done : AlterationResult.Refused($"'{activityId}' is not under way in '{instanceId}', or the instance is over.");

        Command? Find(WorkflowInstance instance) =>
            Frames(instance.Root).Where(f => f.Parent is not null && (f.Node.Id == activityId || f.Node.Key == activityId)).MinBy(f => f.Number) is { } frame ? command with { FrameNumber = frame.Number, ActivityId = frame.Node.Id } : null;
    }

    private static (Frame? Container, Node? Node, string Refusal) Place(WorkflowInstance instance, string activityId)
    {
        var nodes = instance.Program.Nodes.Where(n => n.Parent is not null && (n.Key == activityId || n.Id == activityId)).ToList();
        if (nodes.Count == 0) return (null, null, $"Version {instance.Program.Definition.Version} of '{instance.Program.Definition.DefinitionId}' has no activity '{activityId}'.");
        if (nodes.Count > 1) return (null, null, $"Several activities have the id '{activityId}': {string.Join(", ", nodes.Select(n => $"'{n.Key}'"))}.");
        var around = nodes[0].Parent!;
        if (around.Type is not (Flowchart or Activities.Parallel)) return (null, null, $"'{activityId}' stands in '{around.Id}' ({around.Type.Name}), which runs one activity at a time. Only activities of flowcharts can be scheduled.");
        var open = Frames(instance.Root).Where(f => ReferenceEquals(f.Node, around) && f.Status == FrameStatus.Running).ToList();
        if (open.Count != 1) return (null, null, open.Count == 0 ? $"'{around.Id}', where '{activityId}' stands, is not under way." : $"'{around.Id}', where '{activityId}' stands, is under way {open.Count} times.");
        return (open[0], nodes[0], "");
    }

    private static IEnumerable<Frame> Frames(Frame frame)
    {
        yield return frame;
        foreach (var inner in (frame.Children ?? []).SelectMany(Frames)) yield return inner;
    }
}
