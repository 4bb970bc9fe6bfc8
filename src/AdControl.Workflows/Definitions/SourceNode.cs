using System.Text.Json;

namespace AdControl.Workflows.Definitions;

/// <summary>A value of a JSON file with its place. Nothing of the file is lost: members keep their order, numbers their digits.</summary>
/// <param name="offset">Where the value starts, in bytes.</param>
internal sealed class SourceNode(JsonValueKind kind, int offset)
{
    private static readonly SourceNode s_missing = new(JsonValueKind.Undefined, 0);

    public JsonValueKind Kind { get; } = kind;

    public int Offset { get; } = offset;

    /// <summary>The text of a string, the digits of a number.</summary>
    public string Text { get; init; } = "";

    public List<KeyValuePair<string, SourceNode>> Members { get; } = kind == JsonValueKind.Object ? [] : null!;

    public List<SourceNode> Items { get; } = kind == JsonValueKind.Array ? [] : null!;

    public bool IsMissing => Kind is JsonValueKind.Undefined or JsonValueKind.Null;

    public bool IsText => Kind == JsonValueKind.String;

    public bool IsObject => Kind == JsonValueKind.Object;

    public bool IsList => Kind == JsonValueKind.Array;

    public string? TextOrNull => Kind == JsonValueKind.String ? Text : null;

    public bool IsTrue => Kind == JsonValueKind.True || (IsText && string.Equals(Text, "true", StringComparison.OrdinalIgnoreCase));

    /// <summary>A member by its exact name; a missing value when there is none. The last of several counts, as in the format's own reader.</summary>
    public SourceNode this[string name] => Find(name, StringComparison.Ordinal);

    /// <summary>A member by its name in any case: how the envelope of a definition is read.</summary>
    public SourceNode Loosely(string name) => Find(name, StringComparison.OrdinalIgnoreCase);

    public IEnumerable<SourceNode> Elements => Kind == JsonValueKind.Array ? Items : [];

    private SourceNode Find(string name, StringComparison comparison)
    {
        if (Kind != JsonValueKind.Object) return s_missing;
        for (var i = Members.Count - 1; i >= 0; i--)
            if (string.Equals(Members[i].Key, name, comparison)) return Members[i].Value;
        return s_missing;
    }

    public void Write(Utf8JsonWriter writer)
    {
        switch (Kind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var (name, value) in Members)
                {
                    writer.WritePropertyName(name);
                    value.Write(writer);
                }
                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in Items) item.Write(writer);
                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(Text);
                break;
            case JsonValueKind.Number:
                writer.WriteRawValue(Text, skipInputValidation: true);
                break;
            case JsonValueKind.True or JsonValueKind.False:
                writer.WriteBooleanValue(Kind == JsonValueKind.True);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }
}
