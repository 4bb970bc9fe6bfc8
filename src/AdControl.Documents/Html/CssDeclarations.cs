namespace AdControl.Documents.Html;

/// <summary>The declarations of a style that can hide text; all others are passed over.</summary>
internal static class CssDeclarations
{
    private static readonly HashSet<string> Read = new(StringComparer.Ordinal)
    {
        "display", "visibility", "font-size", "color", "background", "background-color", "background-image", "opacity", "text-indent", "left", "top", "clip", "clip-path",
    };

    public static List<(string Property, string Value, bool Important)> Parse(string style)
    {
        var found = new List<(string, string, bool)>();
        foreach (var declaration in style.Split(';'))
        {
            var colon = declaration.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0) continue;
            var property = declaration[..colon].Trim().ToLowerInvariant();
            var value = declaration[(colon + 1)..].Trim().ToLowerInvariant();
            if (!Read.Contains(property)) continue;
            var important = value.EndsWith("!important", StringComparison.Ordinal);
            found.Add((property, important ? value[..^10].TrimEnd() : value, important));
        }

        return found;
    }
}
