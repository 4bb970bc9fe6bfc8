using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using AdControl.Documents.Acts;
using AdControl.Law;
using AdControl.Storage;

namespace AdControl.Bulletin.Site;

/// <summary>The full-text index: for each year a few dozen files of words and some of titles, so that a search reads little and a new act changes little.</summary>
internal static class SearchIndex
{
    private const int Shards = 32;
    private const int Block = 200;

    private static readonly JsonWriterOptions s_layout = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>What a search reads first.</summary>
    public static (string Path, byte[] Content) Head(SiteModel site) => ("recherche/index.js", Script("index", json =>
    {
        json.WriteStartObject();
        json.WriteNumber("shards", Shards);
        json.WriteNumber("block", Block);
        json.WriteStartArray("years");
        foreach (var year in site.ByMonth.Select(m => m.Year).Distinct()) json.WriteStringValue(year.ToString(CultureInfo.InvariantCulture));
        json.WriteEndArray();
        json.WriteStartArray("stop");
        foreach (var word in SiteWords.StopWords) json.WriteStringValue(word);
        json.WriteEndArray();
        json.WriteStartObject("sections");
        foreach (var section in site.Plan.Sections)
        {
            json.WriteStartObject(section.Id);
            json.WriteString("fr", section.Title.French);
            json.WriteString("en", section.Title.In(Language.English));
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }));

    /// <summary>The files of a year.</summary>
    /// <param name="year">The year.</param>
    /// <param name="acts">Its acts, in their order.</param>
    public static IEnumerable<(string Path, byte[] Content)> Year(int year, IReadOnlyList<SiteAct> acts)
    {
        var shards = Postings(acts);
        for (var i = 0; i < Shards; i++) yield return File(year, $"s{i}", json => WriteShard(json, shards[i]));
        for (var i = 0; i < acts.Count; i += Block) yield return File(year, $"d{i / Block}", json => WriteTitles(json, acts.Skip(i).Take(Block)));
    }

    private static Dictionary<string, StringBuilder>[] Postings(IReadOnlyList<SiteAct> acts)
    {
        var shards = Enumerable.Range(0, Shards).Select(_ => new Dictionary<string, StringBuilder>(StringComparer.Ordinal)).ToArray();
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var act in acts.Where(a => !a.IsUnpublished))
        {
            var title = SearchWords.Of(act.Act.Title + " " + act.Act.Document.Reference).ToHashSet(StringComparer.Ordinal);
            foreach (var word in SearchWords.Of(ActText.Write(act.Act.Document)).Concat(title).Distinct(StringComparer.Ordinal))
            {
                var shard = shards[SearchWords.Shard(word, Shards)];
                if (shard.TryGetValue(word, out var postings)) postings.Append(' ');
                else shard.Add(word, postings = new StringBuilder());
                if (title.Contains(word)) postings.Append('*');
                AppendBase36(postings, act.Ordinal - last.GetValueOrDefault(word));
                last[word] = act.Ordinal;
            }
        }
        return shards;
    }

    private static void WriteShard(Utf8JsonWriter json, Dictionary<string, StringBuilder> words)
    {
        json.WriteStartObject();
        foreach (var (word, postings) in words.OrderBy(w => w.Key, StringComparer.Ordinal)) json.WriteString(word, postings.ToString());
        json.WriteEndObject();
    }

    private static void WriteTitles(Utf8JsonWriter json, IEnumerable<SiteAct> acts)
    {
        json.WriteStartArray();
        foreach (var act in acts)
        {
            json.WriteStartArray();
            json.WriteStringValue(act.ListTitle);
            json.WriteStringValue(Iso.Of(act.Date));
            json.WriteStringValue(act.Section.Id);
            json.WriteStringValue(act.Act.Address.Path);
            json.WriteStringValue(act.State is { } state ? SiteWords.Say("state." + state.Kind.WireName(), Language.French) : "");
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    private static (string, byte[]) File(int year, string name, Action<Utf8JsonWriter> content)
    {
        var within = string.Create(CultureInfo.InvariantCulture, $"{year}/{name}");
        return ($"recherche/{within}.js", Script(within, content));
    }

    private static byte[] Script(string name, Action<Utf8JsonWriter> content)
    {
        using var stream = new MemoryStream(8192);
        stream.Write(Encoding.ASCII.GetBytes($"bulletinIndex(\"{name}\","));
        using (var json = new Utf8JsonWriter(stream, s_layout)) content(json);
        stream.Write(");\n"u8);
        return stream.ToArray();
    }

    private static void AppendBase36(StringBuilder text, int number)
    {
        const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";
        var start = text.Length;
        do
        {
            text.Insert(start, Digits[number % Digits.Length]);
            number /= Digits.Length;
        }
        while (number > 0);
    }
}
