using AdControl.Workflows.Activities;
using AdControl.Workflows.Definitions;

namespace AdControl.Workflows.Running;

/// <summary>An activity of a compiled workflow.</summary>
internal sealed class Node(string id, string name, ActivityType type, Node? parent, SourceNode source)
{
    public string Id { get; } = id;

    /// <summary>The name under which state documents know the activity: its id, with the ids around it where the id alone is ambiguous.</summary>
    public string Key { get; set; } = id;

    public string Name => name;

    /// <summary>What its author calls it in the designer; its id when nothing is written there.</summary>
    public string Label => source["metadata"]["displayText"].TextOrNull is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : Id;

    public ActivityType Type => type;

    public Node? Parent => parent;

    public SourceNode Source => source;

    /// <summary>The position among the parent's children.</summary>
    public int Position { get; init; }

    /// <summary>The child property of the parent this activity stands in, such as <c>then</c>.</summary>
    public string Port { get; init; } = "";

    public bool CanStartWorkflow { get; init; }

    public List<Node> Children { get; } = [];

    public InputExpression?[] Inputs { get; set; } = [];

    public VariableSlot?[] Outputs { get; set; } = [];

    /// <summary>Names of outputs that go to an output of the workflow rather than to a variable.</summary>
    public string?[] OutputNames { get; set; } = [];

    public VariableSlot[] Variables { get; set; } = [];

    /// <summary>Whether the file has no such activity: a part of the one around it, whose id it has. Its beginnings and ends are nobody's business.</summary>
    public bool IsPart { get; init; }

    /// <summary>Whether some script asks for the outputs of this activity by its name.</summary>
    public bool IsRemembered { get; set; }

    /// <summary>What the type compiled for itself: a flowchart's graph, a switch's cases, a script.</summary>
    public object? Compiled { get; set; }

    public Node? Child(string port)
    {
        foreach (var child in Children)
            if (child.Port == port) return child;
        return null;
    }

    public override string ToString() => $"{Id} ({type.Name})";
}
