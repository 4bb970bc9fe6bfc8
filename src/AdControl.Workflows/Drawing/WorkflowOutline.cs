using System.Text;
using AdControl.Workflows.Flow;
using AdControl.Workflows.Running;

namespace AdControl.Workflows.Drawing;

/// <summary>A workflow as an outline to read: its form, its variables, its activities and where each leads.</summary>
public static class WorkflowOutline
{
    /// <summary>The outline, one activity a line.</summary>
    public static string Write(WorkflowProgram program)
    {
        var definition = program.Definition;
        var text = new StringBuilder();
        text.Append(definition.Name).Append("  (").Append(definition.DefinitionId).Append(", version ").Append(definition.Version).Append(")\n");
        if (definition.Description.Length > 0) text.Append(definition.Description).Append('\n');
        foreach (var input in definition.Inputs) text.Append("  input     ").Append(input.Name).Append(": ").Append(input.TypeName).Append('\n');
        foreach (var output in definition.Outputs) text.Append("  output    ").Append(output.Name).Append(": ").Append(output.TypeName).Append('\n');
        foreach (var variable in program.Root.Variables) text.Append("  variable  ").Append(variable.Name).Append(variable.Initial.IsNullish ? "" : $" = {variable.Initial}").Append('\n');
        var labels = Labels(program);
        foreach (var child in program.Root.Children) Append(text, child, 1, labels);
        return text.ToString();
    }

    /// <summary>The description and every activity with where it leads, in running text: a drawing for those who cannot see it.</summary>
    internal static string InWords(WorkflowProgram program)
    {
        var (text, labels) = (new StringBuilder(program.Definition.Description), Labels(program));
        foreach (var node in Activities(program))
        {
            // What stands around everything says nothing.
            if (ReferenceEquals(node.Parent, program.Root) && node.Children.Count > 0) continue;
            text.Append(text.Length == 0 ? "" : "\n").Append(labels[node]);
            AppendTargets(text, node, labels);
        }
        return text.ToString();
    }

    // What the author calls an activity; with its id where two are called alike.
    private static Dictionary<Node, string> Labels(WorkflowProgram program)
    {
        var nodes = Activities(program).ToList();
        var alike = nodes.CountBy(n => n.Label, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return nodes.ToDictionary(n => n, n => alike[n.Label] == 1 || n.Label == n.Id ? n.Label : $"{n.Label} [{n.Id}]");
    }

    // In the order of the file, whatever they stand in.
    private static IEnumerable<Node> Activities(WorkflowProgram program)
    {
        var open = new Stack<Node>(program.Root.Children.AsEnumerable().Reverse());
        while (open.TryPop(out var node))
        {
            if (!node.IsPart) yield return node;
            foreach (var child in node.Children.AsEnumerable().Reverse()) open.Push(child);
        }
    }

    private static void Append(StringBuilder text, Node node, int depth, Dictionary<Node, string> labels)
    {
        if (node.IsPart)
        {
            foreach (var child in node.Children) Append(text, child, depth, labels);
            return;
        }
        text.Append(' ', depth * 2);
        if (node.Port is not ("" or "activities" or "branches")) text.Append(node.Port).Append(": ");
        text.Append(node.Label).Append(node.Label == node.Id ? "  " : $" [{node.Id}]  ").Append(node.Type.Name.StartsWith("Elsa.", StringComparison.Ordinal) ? node.Type.Name[5..] : node.Type.Name);
        AppendKey(text, node);
        if (node.CanStartWorkflow && node.Type.IsTrigger) text.Append("  [starts the workflow]");
        AppendTargets(text, node, labels);
        text.Append('\n');
        foreach (var child in node.Children) Append(text, child, depth + 1, labels);
    }

    // The input that says most about the activity: the first that is written.
    private static void AppendKey(StringBuilder text, Node node)
    {
        for (var i = 0; i < node.Inputs.Length; i++)
        {
            if (node.Inputs[i] is not LiteralExpression { Value.IsNullish: false } literal || node.Type is FlowFork) continue;
            text.Append(" '").Append(literal.Value).Append('\'');
            return;
        }
        if (node.Compiled is VariableSlot slot) text.Append(' ').Append(slot.Name);
    }

    private static void AppendTargets(StringBuilder text, Node node, Dictionary<Node, string> labels)
    {
        if (node.Parent?.Compiled is not FlowGraph graph) return;
        foreach (var at in graph.Outbound[node.Position])
        {
            var connection = graph.Connections[at];
            text.Append(connection.IsBack ? "  ↺ " : "  → ");
            if (connection.Port != "Done") text.Append(connection.Port).Append(": ");
            text.Append(labels[node.Parent.Children[connection.Target]]);
        }
    }
}
