using AdControl.Workflows.Definitions;
using AdControl.Workflows.Running;

namespace AdControl.Workflows.Flow;

/// <summary>What a flowchart would do that its author does not expect.</summary>
internal static class FlowChecks
{
    public static void Check(Node flow, FlowGraph graph, ProgramCompiler compiler)
    {
        if (graph.Start < 0) return;
        var starts = flow.Children.Where(c => c.Position == graph.Start || (c.CanStartWorkflow && c.Type.IsTrigger)).Select(c => c.Position).ToList();
        var reached = Reached(graph, starts);
        for (var i = 0; i < flow.Children.Count; i++)
            if (!reached[i]) Unreached(flow, graph, i, compiler);
        for (var i = 0; i < flow.Children.Count; i++)
            if (reached[i]) CheckJoin(flow, graph, i, reached, compiler);
    }

    private static bool[] Reached(FlowGraph graph, List<int> starts)
    {
        var reached = new bool[graph.Inbound.Length];
        var open = new Stack<int>(starts);
        while (open.TryPop(out var at))
        {
            if (reached[at]) continue;
            reached[at] = true;
            foreach (var connection in graph.Outbound[at]) open.Push(graph.Connections[connection].Target);
        }
        return reached;
    }

    private static void Unreached(Node flow, FlowGraph graph, int at, ProgramCompiler compiler)
    {
        var node = flow.Children[at];
        if (graph.Inbound[at].Length == 0)
            compiler.Report(ProblemSeverity.Warning, "second-root", node.Source, $"'{node.Id}' has no inbound connection and is not where '{flow.Id}' begins ('{flow.Children[graph.Start].Id}'): it never runs.", "Connect it, or delete it.");
        else
            compiler.Report(ProblemSeverity.Warning, "unreachable", node.Source, $"'{node.Id}' cannot be reached from where '{flow.Id}' begins: it never runs.", "Connect it to the rest of the flowchart, or delete it.");
    }

    // A join that waits for all starves when some connection may stay untaken: another outcome may have been chosen on the way to it.
    private static void CheckJoin(Node flow, FlowGraph graph, int at, bool[] reached, ProgramCompiler compiler)
    {
        var mode = graph.Modes[at];
        if (mode is not (MergeMode.All or MergeMode.AllWithBack)) return;
        var inbound = graph.Inbound[at].Where(c => mode == MergeMode.AllWithBack || !graph.Connections[c].IsBack).ToList();
        if (inbound.Count < 2 && mode == MergeMode.All) return;
        foreach (var connection in inbound)
        {
            if (reached[graph.Connections[connection].Source] && IsCertain(flow, graph, connection, at)) continue;
            var (source, port, _, _) = graph.Connections[connection];
            compiler.Report(ProblemSeverity.Warning, "starving-join", flow.Children[at].Source,
                $"The join '{flow.Children[at].Id}' waits for all its connections, but the one from '{flow.Children[source].Id}' ({port}) may never be taken.", "Use WaitAllActive, or make the branches unconditional.");
            return;
        }
    }

    // Certain means: on the way back to the start there is no choice between outcomes and no join that gives branches up.
    private static bool IsCertain(Node flow, FlowGraph graph, int connection, int join)
    {
        var open = new Stack<int>();
        var seen = new HashSet<int>();
        open.Push(connection);
        while (open.TryPop(out var at))
        {
            var (source, port, _, isBack) = graph.Connections[at];
            var node = flow.Children[source];
            if (isBack || node.Type.OutcomesOf(node) is not { } outcomes || !IsAlways(node, outcomes, port)) return false;
            if (source == join || !seen.Add(source)) continue;
            foreach (var inbound in graph.Inbound[source])
                if (!graph.Connections[inbound].IsBack) open.Push(inbound);
        }
        return true;
    }

    private static bool IsAlways(Node node, IReadOnlyList<string> outcomes, string port) =>
        outcomes.Contains(port, StringComparer.Ordinal) && (outcomes.Count == 1 || node.Type.GivesAllOutcomes) && !node.Type.IsTerminal;
}
