using AdControl.Workflows.Activities;
using AdControl.Workflows.Running;

namespace AdControl.Workflows.Flow;

/// <summary>Activities joined by connections.</summary>
/// <remarks>
/// An activity that several connections enter waits while work elsewhere in the flowchart can still arrive over one of them. Work that waits at a join counts only for joins behind it,
/// so the first of all waiting joins can always go on: a flowchart never waits for itself.
/// </remarks>
internal sealed class Flowchart : ActivityType
{
    /// <summary>Activities and joins up to which everything is looked at again after each activity.</summary>
    private const int SmallUpTo = 16;

    public override string Name => "Elsa.Flowchart";

    internal override string? ChildListMember => "activities";

    internal override void Compile(Node node, ProgramCompiler compiler) => node.Compiled = FlowReader.Read(node, compiler);

    internal override void Start(Burst burst, Frame frame)
    {
        var graph = (FlowGraph)frame.Node.Compiled!;
        var trigger = burst.Trigger is { } node && ReferenceEquals(node.Parent, frame.Node) ? node.Position : graph.Start;
        if (trigger < 0) burst.Complete(frame, Outcome.Done);
        else burst.Schedule(frame, frame.Node.Children[trigger]);
    }

    internal override void ChildCompleted(Burst burst, Frame frame, Frame child, string[] outcomes)
    {
        if (child.Node.Type.IsTerminal && child.Status == FrameStatus.Completed)
        {
            burst.CancelChildren(frame);
            burst.Complete(frame, Outcome.Done);
            return;
        }
        Deliver(burst, frame, child, outcomes);
        Continue(burst, frame);
    }

    private static void Deliver(Burst burst, Frame frame, Frame child, string[] outcomes)
    {
        var graph = (FlowGraph)frame.Node.Compiled!;
        foreach (var connection in graph.Outbound[child.Node.Position])
            if (Array.IndexOf(outcomes, graph.Connections[connection].Port) >= 0) Arrive(burst, frame, graph, connection, child.LostTo);
    }

    private static void Arrive(Burst burst, Frame frame, FlowGraph graph, int connection, int lostTo)
    {
        var (_, _, target, isBack) = graph.Connections[connection];
        if (lostTo == target + 1) return;
        if (lostTo != 0 && !graph.IsBefore(target, lostTo - 1)) lostTo = 0;
        var mode = graph.Modes[target];
        if (mode == MergeMode.First) Win(burst, frame, graph, target, lostTo);
        else if (mode == MergeMode.Each || (isBack && mode != MergeMode.AllWithBack) || (graph.ForwardCount[target] == 1 && mode != MergeMode.AllWithBack)) Go(burst, frame, target, lostTo);
        else Collect(frame, target, connection, lostTo);
    }

    private static void Go(Burst burst, Frame frame, int target, int lostTo) =>
        burst.Schedule(frame, frame.Node.Children[target]).LostTo = lostTo;

    private static void Collect(Frame frame, int target, int connection, int lostTo)
    {
        var pending = frame.Progress is { } progress ? progress.PendingAt(target) : (frame.Pending ??= []).Find(p => p.Target == target);
        if (pending is null)
        {
            (frame.Pending ??= []).Add(pending = new(target) { LostTo = lostTo });
            frame.Progress?.Added(pending);
        }
        pending.Arrive(connection);
        frame.Progress?.Doubt(pending);
        if (lostTo == 0) pending.LostTo = 0;
    }

    // The first branch goes on; of the others, what waits is cancelled, and what still runs ends where it would wait or arrive.
    private static void Win(Burst burst, Frame frame, FlowGraph graph, int target, int lostTo)
    {
        foreach (var other in frame.Children!)
            if (other.Node.Position == target && other.Status == FrameStatus.Scheduled) return;
        frame.Progress = null;
        frame.Pending?.RemoveAll(p => graph.IsBefore(p.Target, target));
        for (var i = frame.Children.Count - 1; i >= 0; i--)
        {
            var other = frame.Children[i];
            if (!graph.IsBefore(other.Node.Position, target)) continue;
            if (other.Status == FrameStatus.Scheduled)
            {
                other.LostTo = target + 1;
                continue;
            }
            burst.CancelTree(other);
            frame.Children.RemoveAt(i);
        }
        Go(burst, frame, target, lostTo);
    }

    /// <summary>Lets go on what no longer has to wait, and ends the flowchart when nothing is left.</summary>
    public static void Continue(Burst burst, Frame frame)
    {
        if (frame.Status != FrameStatus.Running) return;
        var graph = (FlowGraph)frame.Node.Compiled!;
        if (frame.Pending is { Count: > 0 } pending)
        {
            if (frame.Progress is null && IsLarge(frame, pending, graph)) frame.Progress = new(frame, graph);
            foreach (var join in frame.Progress?.TakeUnsure() ?? [.. pending]) TryJoin(burst, frame, graph, join);
        }
        if (frame.Children is not { Count: > 0 } && frame.Pending is not { Count: > 0 }) burst.Complete(frame, Outcome.Done);
    }

    private static bool IsLarge(Frame frame, List<PendingJoin> pending, FlowGraph graph) =>
        pending.Count + (frame.Children?.Count ?? 0) > SmallUpTo || graph.MostInbound > SmallUpTo || graph.IsLarge;

    private static void TryJoin(Burst burst, Frame frame, FlowGraph graph, PendingJoin join)
    {
        var missing = frame.Progress is null || join.Arrived.Count >= graph.ForwardCount[join.Target] ? Missing(graph, join) : int.MaxValue;
        if (missing >= 0 && (frame.Progress?.IsExpected(join) ?? IsExpected(frame, graph, join))) return;
        if (missing == int.MaxValue) missing = Missing(graph, join);
        frame.Pending!.Remove(join);
        frame.Progress?.Removed(join);
        if (missing < 0 || graph.Modes[join.Target] == MergeMode.AllActive) Go(burst, frame, join.Target, join.LostTo);
        else burst.ScheduleFaulted(frame, frame.Node.Children[join.Target], Unsatisfied(frame, graph, join, missing));
    }

    private static string Unsatisfied(Frame frame, FlowGraph graph, PendingJoin join, int missing)
    {
        var (source, port, _, _) = graph.Connections[missing];
        return $"The join '{frame.Node.Children[join.Target].Id}' waits for all branches and can never be satisfied: nothing can arrive any more from '{frame.Node.Children[source].Id}' ({port}). Use WaitAllActive when a branch may not be taken.";
    }

    private static int Missing(FlowGraph graph, PendingJoin join)
    {
        var withBack = graph.Modes[join.Target] == MergeMode.AllWithBack;
        foreach (var connection in graph.Inbound[join.Target])
            if ((withBack || !graph.Connections[connection].IsBack) && !join.Has(connection)) return connection;
        return -1;
    }

    private static bool IsExpected(Frame frame, FlowGraph graph, PendingJoin join)
    {
        var withBack = graph.Modes[join.Target] == MergeMode.AllWithBack;
        foreach (var connection in graph.Inbound[join.Target])
        {
            if ((!withBack && graph.Connections[connection].IsBack) || join.Has(connection)) continue;
            foreach (var child in frame.Children!)
                if (graph.CanArrive(child.Node.Position, connection)) return true;
            foreach (var other in frame.Pending!)
                if (!ReferenceEquals(other, join) && graph.CanArriveForward(other.Target, connection)) return true;
        }
        return false;
    }
}
