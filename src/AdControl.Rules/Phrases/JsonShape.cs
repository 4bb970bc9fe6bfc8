namespace AdControl.Rules.Phrases;

/// <summary>Checks that JSON values have the shape a file's format asks for, with a problem where they have not.</summary>
internal static class JsonShape
{
    public static void CheckMembers(JsonSource source, JsonNode node, string what, params string[] known)
    {
        foreach (var (name, at, _) in node.Members)
        {
            if (!Array.Exists(known, k => string.Equals(k, name, StringComparison.OrdinalIgnoreCase)))
                source.Error("PH010", at, $"`{name}` is not a member of {what}.", NearestName.Suggest(name, known) ?? "Known members: " + string.Join(", ", known) + ".");
        }
    }

    public static List<JsonMember> Members(JsonSource source, JsonNode node, string member)
    {
        if (node[member] is not { } value)
            return [];
        if (value.Kind == JsonKind.Object)
            return value.Members;
        source.Error("PH011", value.Start, $"`{member}` must be an object.", $"Write \"{member}\": {{ … }}.");
        return [];
    }

    public static List<JsonNode> Objects(JsonSource source, JsonNode node, string member)
    {
        if (node[member] is not { } value)
            return [];
        if (value.Kind != JsonKind.Array)
        {
            source.Error("PH012", value.Start, $"`{member}` must be an array.", $"Write \"{member}\": [ … ].");
            return [];
        }
        return value.Items.FindAll(i => IsObject(source, i));
    }

    public static List<PhraseText> Phrases(JsonSource source, JsonNode array)
    {
        var phrases = new List<PhraseText>();
        foreach (var text in Texts(source, array))
        {
            if (PhraseText.Read(source, text) is { } phrase)
                phrases.Add(phrase);
        }
        return phrases;
    }

    public static List<PhraseText> Phrases(JsonSource source, JsonNode node, string member) => node[member] is { } value ? Phrases(source, value) : [];

    public static List<JsonNode> Texts(JsonSource source, JsonNode array)
    {
        if (array.Kind != JsonKind.Array)
        {
            source.Error("PH012", array.Start, "An array of texts is expected here.", "Write [ \"…\", \"…\" ].");
            return [];
        }
        return array.Items.FindAll(i => IsText(source, i));
    }

    public static List<string> Words(JsonSource source, JsonNode node, string member) => node[member] is { } value ? Texts(source, value).ConvertAll(t => t.Text) : [];

    public static int Number(JsonSource source, JsonNode node, string member, int otherwise)
    {
        if (node[member] is not { } value)
            return otherwise;
        if (value.Kind == JsonKind.Number && int.TryParse(value.Text, out var number) && number is >= 0 and <= 10_000)
            return number;
        source.Error("PH013", value.Start, $"`{member}` must be a whole number from 0 to 10000.", "Write digits without quotes.");
        return otherwise;
    }

    private static bool IsObject(JsonSource source, JsonNode node)
    {
        if (node.Kind == JsonKind.Object)
            return true;
        source.Error("PH011", node.Start, "An object is expected here.", "Write { … }.");
        return false;
    }

    private static bool IsText(JsonSource source, JsonNode node)
    {
        if (node.Kind == JsonKind.Text)
            return true;
        source.Error("PH003", node.Start, "A text is expected here.", "Put it in quotes.");
        return false;
    }
}
