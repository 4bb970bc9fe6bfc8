using System.Text.Json;

namespace AdControl.Products;

/// <summary>Turns the JSON of a summary or leaflet into lines: a tree of typed nodes, or an extract with its text.</summary>
internal static class ProductInformationJson
{
    public static ProductInformationText Read(JsonElement root, string source)
    {
        var lines = new List<string>();
        if (root.TryGetProperty("content", out var content)) AddAll(content, lines);
        else if (TextOf(root, "text") is { } text) lines.AddRange(text.Split('\n'));
        return new ProductInformationText(lines)
        {
            Source = source,
            Kind = KindOf(root),
            DateText = TextOf(root, "ansm_date"),
            IsTruncated = root.TryGetProperty("truncated", out var cut) && cut.ValueKind == JsonValueKind.True,
        };
    }

    private static ProductInformationKind? KindOf(JsonElement root) => TextOf(root, "document") is not { } name ? null
        : name.StartsWith("RCP", StringComparison.OrdinalIgnoreCase) ? ProductInformationKind.Summary : ProductInformationKind.Leaflet;

    private static void AddAll(JsonElement nodes, List<string> lines)
    {
        foreach (var node in nodes.EnumerateArray())
        {
            if (node.ValueKind == JsonValueKind.String) AddText(node.GetString()!, lines);
            else if (node.ValueKind == JsonValueKind.Object) Add(node, lines);
        }
    }

    // A heading has a content and children; a cell of a table repeats the text of its children.
    private static void Add(JsonElement node, List<string> lines)
    {
        var before = lines.Count;
        if (node.TryGetProperty("content", out var content))
        {
            if (content.ValueKind == JsonValueKind.Array) AddAll(content, lines);
            else if (content.ValueKind == JsonValueKind.String) AddText(content.GetString()!, lines);
        }
        if (node.TryGetProperty("children", out var children) && children.ValueKind == JsonValueKind.Array) AddAll(children, lines);
        if (lines.Count == before && TextOf(node, "text") is { } text) AddText(text, lines);
    }

    private static void AddText(string text, List<string> lines) =>
        lines.AddRange(text.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)));

    private static string? TextOf(JsonElement node, string name) =>
        node.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
