namespace AdControl.Rules.Phrases;

internal enum JsonKind
{
    Null,
    Text,
    Number,
    True,
    False,
    Array,
    Object,
}

/// <summary>A JSON value that remembers where it stood, so that a problem can point at it.</summary>
internal sealed class JsonNode(JsonKind kind, int start, string text)
{
    public JsonKind Kind { get; } = kind;

    /// <summary>UTF-8 offset of the value in its file.</summary>
    public int Start { get; } = start;

    /// <summary>The text of a string, or the digits of a number.</summary>
    public string Text { get; } = text;

    public List<JsonNode> Items { get; } = [];

    /// <summary>Members in the order of the file, repeated names included.</summary>
    public List<(string Name, int Start, JsonNode Value)> Members { get; } = [];

    public JsonNode? this[string name] => Members.FindLast(m => string.Equals(m.Name, name, StringComparison.OrdinalIgnoreCase)).Value;
}
