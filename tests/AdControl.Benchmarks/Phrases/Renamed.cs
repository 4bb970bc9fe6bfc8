using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AdControl.Benchmarks.Phrases;

/// <summary>A phrase file with other words: the same sets under other names, a syllable more at the head of every longer word of a phrase.</summary>
internal static partial class Renamed
{
    public static string With(string json, string syllable)
    {
        var root = JsonNode.Parse(json)!.AsObject();
        root.Remove("patterns");
        if (root["lists"] is JsonObject lists)
            root["lists"] = new JsonObject(lists.Select(l => KeyValuePair.Create<string, JsonNode?>(l.Key + syllable, Words(l.Value!, syllable))).ToArray());
        foreach (var set in root["sets"]?.AsArray() ?? [])
            Rename(set!.AsObject(), syllable);
        return root.ToJsonString();
    }

    private static void Rename(JsonObject set, string syllable)
    {
        set["name"] = set["name"] + syllable;
        foreach (var member in new[] { "phrases", "except" })
            if (set[member] is { } phrases)
                set[member] = Words(phrases, syllable);
        if (set["include"] is JsonArray include)
            set["include"] = new JsonArray([.. include.Select(i => (JsonNode?)JsonValue.Create(i + syllable))]);
    }

    private static JsonArray Words(JsonNode phrases, string syllable) => new([.. phrases.AsArray().Select(p => (JsonNode?)JsonValue.Create(Other(p!.GetValue<string>(), syllable)))]);

    // A list keeps its sign and gains the syllable at its end; a word of four letters and more gains it at its head.
    private static string Other(string phrase, string syllable) =>
        Word().Replace(phrase, m => m.Value[0] == '@' ? m.Value + syllable : m.Index > 0 && phrase[m.Index - 1] == '(' && m.Index > 1 && phrase[m.Index - 2] != ' ' ? m.Value : syllable + m.Value);

    [GeneratedRegex(@"@[\w-]+|(?<![\w-])\p{L}{4,}")]
    private static partial Regex Word();
}
