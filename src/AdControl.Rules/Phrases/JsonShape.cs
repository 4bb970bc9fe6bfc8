using System.Globalization;
using AdControl.Rules.Json;

namespace AdControl.Rules.Phrases;

/// <summary>Checks that JSON values have the shape a file's format asks for, with a problem where they have not.</summary>
/// <remarks>Plain loops: reading the phrases is what a cold start waits for.</remarks>
internal static class JsonShape
{
    public static void CheckMembers(JsonSource source, RuleJson node, string what, string[] known)
    {
        foreach (var member in node.MemberSpan)
        {
            if (!IsKnown(member.Name, known))
                source.Error("PH010", member.NameStart, $"`{member.Name}` is not a member of {what}.", NearestName.Suggest(member.Name, known) ?? "Known members: " + string.Join(", ", known) + ".");
        }
    }

    public static ReadOnlySpan<RuleJsonMember> Members(JsonSource source, RuleJson node, string member)
    {
        if (node[member] is not { } value)
            return [];
        if (value.Kind == RuleJsonKind.Object)
            return value.MemberSpan;
        source.Error("PH011", value.Start, $"`{member}` must be an object.", $"Write \"{member}\": {{ … }}.");
        return [];
    }

    public static List<RuleJson> Objects(JsonSource source, RuleJson node, string member)
    {
        if (node[member] is not { } value)
            return [];
        var objects = new List<RuleJson>(value.ItemSpan.Length);
        if (value.Kind != RuleJsonKind.Array)
            source.Error("PH012", value.Start, $"`{member}` must be an array.", $"Write \"{member}\": [ … ].");
        foreach (var item in value.ItemSpan)
        {
            if (item.Kind == RuleJsonKind.Object)
                objects.Add(item);
            else
                source.Error("PH011", item.Start, "An object is expected here.", "Write { … }.");
        }
        return objects;
    }

    public static List<PhraseText> Phrases(JsonSource source, RuleJson array)
    {
        var texts = Texts(source, array);
        var phrases = new List<PhraseText>(texts.Count);
        foreach (var text in texts)
        {
            if (PhraseText.Read(source, text) is { } phrase)
                phrases.Add(phrase);
        }
        return phrases;
    }

    public static List<PhraseText> Phrases(JsonSource source, RuleJson node, string member) => node[member] is { } value ? Phrases(source, value) : [];

    public static List<RuleJson> Texts(JsonSource source, RuleJson array)
    {
        var texts = new List<RuleJson>(array.ItemSpan.Length);
        if (array.Kind != RuleJsonKind.Array)
            source.Error("PH012", array.Start, "An array of texts is expected here.", "Write [ \"…\", \"…\" ].");
        foreach (var item in array.ItemSpan)
        {
            if (item.Kind == RuleJsonKind.Text)
                texts.Add(item);
            else
                source.Error("PH003", item.Start, "A text is expected here.", "Put it in quotes.");
        }
        return texts;
    }

    public static List<string> Words(JsonSource source, RuleJson node, string member) => node[member] is { } value ? Texts(source, value).ConvertAll(t => t.Text) : [];

    public static int Number(JsonSource source, RuleJson node, string member, int otherwise)
    {
        if (node[member] is not { } value)
            return otherwise;
        if (value.Kind == RuleJsonKind.Number && int.TryParse(value.Raw, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 10_000)
            return number;
        source.Error("PH013", value.Start, $"`{member}` must be a whole number from 0 to 10000.", "Write digits without quotes.");
        return otherwise;
    }

    private static bool IsKnown(string name, string[] known)
    {
        foreach (var one in known)
        {
            if (string.Equals(one, name, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
