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
        if (value.Kind != RuleJsonKind.Array)
            source.Error("PH012", value.Start, $"`{member}` must be an array.", $"Write \"{member}\": [ … ].");
        return Items(source, value, RuleJsonKind.Object, "PH011", "An object is expected here.", "Write { … }.");
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
        if (array.Kind != RuleJsonKind.Array)
            source.Error("PH012", array.Start, "An array of texts is expected here.", "Write [ \"…\", \"…\" ].");
        return Items(source, array, RuleJsonKind.Text, "PH003", "A text is expected here.", "Put it in quotes.");
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

    // Of what is no array there are none.
    private static List<RuleJson> Items(JsonSource source, RuleJson array, RuleJsonKind wanted, string code, string message, string mend)
    {
        var items = new List<RuleJson>(array.ItemSpan.Length);
        foreach (var item in array.ItemSpan)
        {
            if (item.Kind == wanted)
                items.Add(item);
            else
                source.Error(code, item.Start, message, mend);
        }
        return items;
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
