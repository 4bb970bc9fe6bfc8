using System.Globalization;
using System.Text.Json;
using AdControl.Workflows.Values;

namespace AdControl.Workflows.Definitions;

/// <summary>JSON of a definition as a value.</summary>
internal static class SourceValues
{
    public static WorkflowValue ToValue(this SourceNode node, int depth = 0)
    {
        if (depth > ValueJson.DeepestNesting) throw new FormatException("The value is nested too deep.");
        return node.Kind switch
        {
            JsonValueKind.Object => WorkflowValue.Of(node.Members.Select(m => KeyValuePair.Create(m.Key, m.Value.ToValue(depth + 1)))),
            JsonValueKind.Array => WorkflowValue.Of(node.Items.Select(i => i.ToValue(depth + 1))),
            JsonValueKind.String => WorkflowValue.Of(node.Text),
            JsonValueKind.Number => WorkflowValue.Of(double.Parse(node.Text, NumberStyles.Float, CultureInfo.InvariantCulture)),
            JsonValueKind.True => WorkflowValue.Of(true),
            JsonValueKind.False => WorkflowValue.Of(false),
            _ => WorkflowValue.Null,
        };
    }
}
