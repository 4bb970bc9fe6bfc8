namespace AdControl.Workflows.Running;

/// <summary>The activities of a workflow by name and id, for scripts that ask for their outputs.</summary>
internal sealed class ActivityNames(IReadOnlyList<Node> nodes)
{
    public OutputReference? Output(string activity, string output)
    {
        foreach (var node in nodes)
        {
            if (node.Id != activity && !string.Equals(node.Name, activity, StringComparison.OrdinalIgnoreCase)) continue;
            for (var i = 0; i < node.Type.Outputs.Count; i++)
                if (string.Equals(node.Type.Outputs[i], output, StringComparison.OrdinalIgnoreCase)) return new(node, i);
        }
        return null;
    }

    /// <summary>Any script may ask by a name that only running tells: every output is remembered.</summary>
    public void RememberAll()
    {
        foreach (var node in nodes) node.IsRemembered = true;
    }

    /// <summary>The output that <c>get…From…</c> spells.</summary>
    public OutputReference? Spelled(string name)
    {
        if (!name.StartsWith("get", StringComparison.Ordinal)) return null;
        for (var at = name.IndexOf("From", 3, StringComparison.Ordinal); at > 3; at = name.IndexOf("From", at + 4, StringComparison.Ordinal))
            if (Output(name[(at + 4)..], name[3..at]) is { } found) return found;
        return null;
    }
}
