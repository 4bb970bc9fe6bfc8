using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AdControl.Benchmarks.Phrases;

/// <summary>A phrase file that says something else: the same sets and lists under other names.</summary>
internal static partial class Renamed
{
    private const string Syllable = "zu";
    private static int s_word;

    /// <summary>A syllable more at the head of every longer word, so that no word is one of the text's.</summary>
    public static string WithSyllable(string json) => Changed(json, (phrase, _) => Other(phrase));

    /// <summary>A word more at the head of every phrase, a different one for each; the others stay and stand in the text.</summary>
    public static string WithOneWordMore(string json) => Changed(json, (phrase, isEntry) => isEntry ? phrase : Longer(phrase));

    private static string Changed(string json, Func<string, bool, string> change)
    {
        var root = JsonNode.Parse(json)!.AsObject();
        root.Remove("patterns");
        if (root["lists"] is JsonObject lists)
            root["lists"] = new JsonObject(lists.Select(l => KeyValuePair.Create<string, JsonNode?>(l.Key + Syllable, All(l.Value!, p => change(p, true)))).ToArray());
        foreach (var set in root["sets"]?.AsArray() ?? [])
            Rename(set!.AsObject(), p => change(p, false));
        return root.ToJsonString();
    }

    private static void Rename(JsonObject set, Func<string, string> change)
    {
        set["name"] = set["name"] + Syllable;
        foreach (var member in new[] { "phrases", "except" })
            if (set[member] is { } phrases)
                set[member] = All(phrases, change);
        if (set["include"] is JsonArray include)
            set["include"] = new JsonArray([.. include.Select(i => (JsonNode?)JsonValue.Create(i + Syllable))]);
    }

    private static JsonArray All(JsonNode phrases, Func<string, string> change) => new([.. phrases.AsArray().Select(p => (JsonNode?)JsonValue.Create(change(p!.GetValue<string>())))]);

    private static string Longer(string phrase)
    {
        var word = $"{Syllable}{s_word++}x";
        return phrase.StartsWith('^') ? $"^ {word} {phrase[1..]}" : $"{word} {phrase}";
    }

    // A list keeps its sign and gains the syllable at its end; a word of four letters and more gains it at its head.
    private static string Other(string phrase) =>
        Word().Replace(phrase, m => m.Value[0] == '@' ? m.Value + Syllable : m.Index > 0 && phrase[m.Index - 1] == '(' && m.Index > 1 && phrase[m.Index - 2] != ' ' ? m.Value : Syllable + m.Value);

    [GeneratedRegex(@"@[\w-]+|(?<![\w-])\p{L}{4,}")]
    private static partial Regex Word();
}
