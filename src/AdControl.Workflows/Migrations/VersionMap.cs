using AdControl.Workflows.Flow;
using AdControl.Workflows.Running;

namespace AdControl.Workflows.Migrations;

/// <summary>What the activities and variables of one version are in another: a plan, checked against both.</summary>
internal sealed class VersionMap
{
    private readonly Dictionary<Node, Node> _nodes = [];
    private readonly List<MigrationProblem> _problems = [];
    private readonly ILookup<string, Node> _byPath;

    public VersionMap(WorkflowProgram from, WorkflowProgram to, MigrationPlan plan)
    {
        (From, To, Plan) = (from, to, plan);
        _byPath = to.Nodes.ToLookup(ProgramCompiler.PathOf, StringComparer.Ordinal);
        if (from.Definition.DefinitionId != to.Definition.DefinitionId) Report("other-workflow", $"'{from.Definition.DefinitionId}' and '{to.Definition.DefinitionId}' are not versions of one workflow.", "");
        CheckNames();
        foreach (var node in from.Nodes)
            if (Target(node) is { } target) _nodes[node] = target;
        foreach (var twice in _nodes.GroupBy(n => n.Value).Where(g => g.Count() > 1))
            Report("two-to-one", $"The activities {string.Join(" and ", twice.Select(t => $"'{t.Key.Key}'"))} would both become '{twice.Key.Key}'.", "Rename one of them in the plan.");
    }

    public WorkflowProgram From { get; }

    public WorkflowProgram To { get; }

    public MigrationPlan Plan { get; }

    /// <summary>What is wrong with the plan for any instance.</summary>
    public IReadOnlyList<MigrationProblem> Problems => _problems;

    /// <summary>What an activity is in the new version; null when it is gone.</summary>
    public Node? this[Node node] => _nodes.GetValueOrDefault(node);

    /// <summary>The variable of the old version whose value a new one takes; null when it is new.</summary>
    public VariableSlot? Source(Node old, VariableSlot slot) =>
        old.Variables.FirstOrDefault(v => Plan.Variables.TryGetValue(v.Id, out var renamed) && renamed == slot.Id)
        ?? old.Variables.FirstOrDefault(v => v.Id == slot.Id && !Plan.Variables.ContainsKey(v.Id));

    /// <summary>The connection of the new flowchart that an old one has become; -1 when there is none.</summary>
    public int Connection(Node oldFlow, Node newFlow, int connection)
    {
        var (source, port, target, _) = ((FlowGraph)oldFlow.Compiled!).Connections[connection];
        if (this[oldFlow.Children[source]] is not { } newSource || this[oldFlow.Children[target]] is not { } newTarget) return -1;
        var graph = (FlowGraph)newFlow.Compiled!;
        foreach (var inbound in graph.Inbound[newTarget.Position])
            if (graph.Connections[inbound].Port == port && graph.Connections[inbound].Source == newSource.Position) return inbound;
        return -1;
    }

    private Node? Target(Node node)
    {
        if (node.Parent is null) return To.Root;
        if (Plan.Activities.TryGetValue(node.Key, out var renamed)) return To.Find(renamed);
        // An id that stood once in the old version may stand twice in the new one: then what is around it decides.
        return (To.Find(node.Key) ?? _byPath[ProgramCompiler.PathOf(node)].FirstOrDefault()) is { } same && !Plan.Activities.Values.Contains(same.Key) ? same : null;
    }

    private void CheckNames()
    {
        foreach (var (old, renamed) in Plan.Activities)
        {
            if (From.Find(old) is null) Report("no-such-activity", $"Version {Plan.From} has no activity '{old}'.", "Correct the plan.");
            if (To.Find(renamed) is null) Report("no-such-activity", $"Version {Plan.To} has no activity '{renamed}'.", "Correct the plan.");
        }
        foreach (var (old, renamed) in Plan.Variables)
        {
            if (!Has(From, old)) Report("no-such-variable", $"Version {Plan.From} has no variable '{old}'.", "Correct the plan.");
            if (renamed is not null && !Has(To, renamed)) Report("no-such-variable", $"Version {Plan.To} has no variable '{renamed}'.", "Correct the plan.");
        }
        foreach (var old in Plan.Convert)
            if (!Has(From, old)) Report("no-such-variable", $"Version {Plan.From} has no variable '{old}' to convert.", "Correct the plan.");
    }

    private static bool Has(WorkflowProgram program, string variable) => program.Nodes.Any(n => n.Variables.Any(v => v.Id == variable));

    private void Report(string code, string message, string mend) => _problems.Add(new(code, message, mend));
}
