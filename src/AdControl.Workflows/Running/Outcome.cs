using AdControl.Workflows.Values;

namespace AdControl.Workflows.Running;

/// <summary>Outcomes of activities; the usual ones need no allocation.</summary>
internal static class Outcome
{
    public static readonly string[] Done = ["Done"];
    public static readonly string[] True = ["True"];
    public static readonly string[] False = ["False"];

    /// <summary>The outcomes a value names: a list of them, or one as a text; <c>Done</c> when it names none.</summary>
    public static string[] Named(WorkflowValue value)
    {
        var list = value.To(DataType.List);
        if (list.Items.Count > 0) return [.. list.Items.Select(DataConversion.TextOf)];
        return value.AsText() is { Length: > 0 } name ? [name] : Done;
    }
}
