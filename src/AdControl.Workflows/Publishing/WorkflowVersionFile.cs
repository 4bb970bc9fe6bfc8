using System.Globalization;
using AdControl.Workflows.Definitions;

namespace AdControl.Workflows.Publishing;

/// <summary>A version of a workflow as it lies in <c>NAME/vN.json</c>.</summary>
/// <param name="Folder">The folder of the workflow's versions.</param>
/// <param name="Number">N.</param>
/// <param name="Definition">What the file says.</param>
/// <param name="IsPublished">Whether it is in the record of published versions.</param>
public sealed record WorkflowVersionFile(string Folder, int Number, WorkflowDefinition Definition, bool IsPublished)
{
    /// <summary>Whether it was published with another content.</summary>
    public bool IsEdited { get; init; }

    /// <summary>The name of the folder, which is how commands name the workflow.</summary>
    public string Name => Path.GetFileName(Folder);

    /// <summary>N of a file named <c>vN.json</c>; null for another name.</summary>
    internal static int? NumberOf(string path)
    {
        var name = Path.GetFileName(path);
        if (!name.StartsWith('v') || !name.EndsWith(".json", StringComparison.Ordinal)) return null;
        var digits = name.AsSpan(1, name.Length - 6);
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && digits[0] != '0' ? number : null;
    }
}
