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

    public List<JsonNode> Items { get; } = kind == JsonKind.Array ? [] : NoItems;

    /// <summary>Members in the order of the file, repeated names included.</summary>
    public List<JsonMember> Members { get; } = kind == JsonKind.Object ? [] : NoMembers;

    // Most values are texts: they share what they do not have.
    private static List<JsonNode> NoItems { get; } = [];

    private static List<JsonMember> NoMembers { get; } = [];

    public JsonNode? this[string name]
    {
        get
        {
            for (var i = Members.Count - 1; i >= 0; i--)
            {
                if (string.Equals(Members[i].Name, name, StringComparison.OrdinalIgnoreCase))
                    return Members[i].Value;
            }
            return null;
        }
    }
}

/// <summary>A member of an object; <paramref name="Start"/> is the place of its name.</summary>
internal sealed record JsonMember(string Name, int Start, JsonNode Value);
