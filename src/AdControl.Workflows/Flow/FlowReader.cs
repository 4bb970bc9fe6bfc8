using System.Text.Json;
using AdControl.Workflows.Activities;
using AdControl.Workflows.Definitions;
using AdControl.Workflows.Running;

namespace AdControl.Workflows.Flow;

/// <summary>Reads the connections of a flowchart and reports what Elsa would let pass in silence.</summary>
internal static class FlowReader
{
    public static FlowGraph Read(Node flow, ProgramCompiler compiler)
    {
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var child in flow.Children) positions.TryAdd(child.Id, child.Position);
        var connections = new List<FlowEdge>();
        foreach (var connection in Members(flow.Source, "connections").Elements) Add(connection, flow, positions, connections, compiler);
        var graph = new FlowGraph(flow.Children.Count, connections, StartOf(flow, connections), Modes(flow, compiler));
        FlowChecks.Check(flow, graph, compiler);
        return graph;
    }

    private static SourceNode Members(SourceNode source, string name) => source[name] is { Kind: not JsonValueKind.Undefined } exact ? exact : source.Loosely(name);

    private static void Add(SourceNode connection, Node flow, Dictionary<string, int> positions, List<FlowEdge> connections, ProgramCompiler compiler)
    {
        var source = End(connection, "source", out var port);
        var target = End(connection, "target", out _);
        if (source is null || target is null)
        {
            compiler.Report(ProblemSeverity.Error, "connection", connection, "A connection needs a source and a target, each with the id of an activity.", "Draw the connection again.");
            return;
        }
        if (!positions.TryGetValue(source, out var from) || !positions.TryGetValue(target, out var to))
        {
            var missing = positions.ContainsKey(source) ? target : source;
            compiler.Report(ProblemSeverity.Warning, "dangling-connection", connection, $"The connection names '{missing}', which is no activity of the flowchart '{flow.Id}'; it is ignored.", "Delete it, or correct the id.");
            return;
        }
        connections.Add(new(from, port ?? "Done", to));
        CheckPort(connection, flow.Children[from], port ?? "Done", compiler);
    }

    private static string? End(SourceNode connection, string name, out string? port)
    {
        var end = Members(connection, name);
        port = end.IsObject ? Members(end, "port").TextOrNull : Members(connection, name + "Port").TextOrNull;
        return end.IsObject ? Members(end, "activity").TextOrNull : end.TextOrNull;
    }

    private static void CheckPort(SourceNode connection, Node source, string port, ProgramCompiler compiler)
    {
        if (source.Type.OutcomesOf(source) is not { } outcomes || outcomes.Contains(port, StringComparer.Ordinal)) return;
        var near = outcomes.FirstOrDefault(o => string.Equals(o, port, StringComparison.OrdinalIgnoreCase));
        compiler.Report(ProblemSeverity.Warning, "unknown-port", connection, $"'{source.Id}' ({source.Type.Name}) never ends with the outcome '{port}', so this connection is never taken.",
            near is null ? $"Its outcomes are: {string.Join(", ", outcomes)}." : $"Outcomes are case-sensitive: write '{near}'.");
    }

    private static int StartOf(Node flow, List<FlowEdge> connections)
    {
        if (flow.Children.Count == 0) return -1;
        var start = flow.Children.FindIndex(c => c.Type is StartMilestone);
        if (start >= 0) return start;
        start = flow.Children.FindIndex(c => c.CanStartWorkflow);
        if (start >= 0) return start;
        var entered = new bool[flow.Children.Count];
        foreach (var connection in connections) entered[connection.Target] = true;
        start = Array.IndexOf(entered, false);
        return start >= 0 ? start : 0;
    }

    private static MergeMode[] Modes(Node flow, ProgramCompiler compiler)
    {
        var modes = new MergeMode[flow.Children.Count];
        for (var i = 0; i < modes.Length; i++) modes[i] = ModeOf(flow.Children[i], compiler);
        return modes;
    }

    private static MergeMode ModeOf(Node node, ProgramCompiler compiler)
    {
        if (node.Type is FlowJoin && FlowJoin.ModeOf(node, compiler) is { } join) return join;
        var merge = node.Source["customProperties"]["mergeMode"];
        if (merge.IsMissing) return node.Type is FlowJoin ? MergeMode.First : MergeMode.AllActive;
        switch (merge.Text)
        {
            case "None" or "Stream" or "0" or "1": return MergeMode.AllActive;
            case "Merge" or "2": return MergeMode.All;
            case "Converge" or "3": return MergeMode.AllWithBack;
            case "Cascade" or "4": return MergeMode.Each;
            case "Race" or "5": return MergeMode.First;
        }
        compiler.Report(ProblemSeverity.Error, "merge-mode", merge, $"'{merge.Text}' is no merge mode.", "Use Stream, Merge, Converge, Cascade or Race.");
        return MergeMode.AllActive;
    }
}
