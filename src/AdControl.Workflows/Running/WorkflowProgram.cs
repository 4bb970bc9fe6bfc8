using AdControl.Workflows.Activities;
using AdControl.Workflows.Definitions;

namespace AdControl.Workflows.Running;

/// <summary>A definition that was checked and made ready to run; immutable, shared by all its instances and threads.</summary>
public sealed class WorkflowProgram
{
    private readonly Dictionary<string, Node> _byKey = new(StringComparer.Ordinal);

    internal WorkflowProgram(WorkflowDefinition definition, Node root, IEnumerable<Node> nodes)
    {
        Definition = definition;
        Root = root;
        foreach (var node in nodes) _byKey.TryAdd(node.Key, node);
        HasUnkeptVariables = _byKey.Values.Any(n => n.Variables.Any(v => !v.IsKept));
        HasHttpRequests = _byKey.Values.Any(n => n.Type is HttpRequestActivity);
        Triggers = [.. _byKey.Values.Where(n => n.CanStartWorkflow && n.Type.IsTrigger)];
    }

    /// <summary>The definition.</summary>
    public WorkflowDefinition Definition { get; }

    /// <summary>How many activities it has.</summary>
    public int ActivityCount => _byKey.Count - 1;

    internal bool HasUnkeptVariables { get; }

    internal bool HasHttpRequests { get; }

    internal Node Root { get; }

    /// <summary>Activities that start an instance when what they wait for happens.</summary>
    internal IReadOnlyList<Node> Triggers { get; }

    internal IReadOnlyCollection<Node> Nodes => _byKey.Values;

    internal Node? Find(string key) => _byKey.GetValueOrDefault(key);
}
