using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AdControl.Advertising;

/// <summary>The known findings of a document or a project, kept in a file that is reviewed like code.</summary>
public sealed class Baseline
{
    private readonly Dictionary<(string Fingerprint, string? Document), BaselineEntry> entries;

    /// <summary>Makes a baseline of <paramref name="entries"/>; of two with one fingerprint and one document the later one counts.</summary>
    public Baseline(IEnumerable<BaselineEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        this.entries = [];
        foreach (var entry in entries) this.entries[(entry.Fingerprint, entry.Document)] = entry;
        Entries = [.. this.entries.Values];
    }

    /// <summary>The entries, in the order of the file.</summary>
    public IReadOnlyList<BaselineEntry> Entries { get; }

    /// <summary>The entry for a finding: that of its document, else one for every document; null when it is not known. An expired entry is returned too: the caller looks at the date.</summary>
    public BaselineEntry? Find(string fingerprint, string? document = null) =>
        entries.GetValueOrDefault((fingerprint, document)) ?? entries.GetValueOrDefault((fingerprint, null));

    /// <summary>The entries of one document.</summary>
    public IEnumerable<BaselineEntry> OfDocument(string document) => Entries.Where(e => e.Document == document);

    /// <summary>A baseline that silences <paramref name="findings"/>, for a person to complete.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="reason">Why they are accepted.</param>
    /// <param name="who">Who accepts them.</param>
    /// <param name="until">The last day; null for ever.</param>
    /// <param name="document">The document they are accepted in; null: in every one.</param>
    public static Baseline Of(IEnumerable<Finding> findings, string reason, string who, DateOnly? until, string? document = null) =>
        new(findings.Select(f => new BaselineEntry(f.Fingerprint, f.Rule, reason, who, until, document, f.Message)));

    /// <summary>Reads a baseline file.</summary>
    /// <exception cref="BaselineUnreadableException">The text is not a baseline; the message says where and how to mend it.</exception>
    public static Baseline Parse(string json, string fileName)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return new Baseline(ReadEntries(document.RootElement, fileName));
        }
        catch (JsonException error)
        {
            throw new BaselineUnreadableException(
                $"{fileName}({error.LineNumber + 1},{error.BytePositionInLine + 1}): this is not JSON. Write a baseline with --write-baseline and edit that.", error);
        }
    }

    /// <summary>Writes the file's text.</summary>
    public string Write()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteStartArray("findings");
            foreach (var entry in Entries) WriteEntry(json, entry);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private static void WriteEntry(Utf8JsonWriter json, BaselineEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("fingerprint", entry.Fingerprint);
        json.WriteString("rule", entry.Rule);
        if (entry.Document is not null) json.WriteString("document", entry.Document);
        if (entry.Message.Length > 0) json.WriteString("message", entry.Message);
        json.WriteString("reason", entry.Reason);
        json.WriteString("who", entry.Who);
        json.WriteString("until", entry.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    private static IEnumerable<BaselineEntry> ReadEntries(JsonElement root, string fileName)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("findings", out var list) || list.ValueKind != JsonValueKind.Array)
            throw new BaselineUnreadableException($"{fileName}: a baseline is an object with a list \"findings\".");
        var number = 0;
        foreach (var item in list.EnumerateArray()) yield return ReadEntry(item, ++number, fileName);
    }

    private static BaselineEntry ReadEntry(JsonElement item, int number, string fileName)
    {
        if (item.ValueKind != JsonValueKind.Object) throw new BaselineUnreadableException($"{fileName}: entry {number} is not an object.");
        var fingerprint = Text(item, "fingerprint");
        if (string.IsNullOrWhiteSpace(fingerprint))
            throw new BaselineUnreadableException($"{fileName}: entry {number} has no \"fingerprint\". Copy it from the result of a check.");
        return new BaselineEntry(fingerprint, Text(item, "rule") ?? "", Text(item, "reason") ?? "", Text(item, "who") ?? "", Until(item, number, fileName),
            Text(item, "document"), Text(item, "message") ?? "");
    }

    private static DateOnly? Until(JsonElement item, int number, string fileName)
    {
        var text = Text(item, "until");
        if (string.IsNullOrEmpty(text)) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        throw new BaselineUnreadableException($"{fileName}: entry {number}: \"until\" is \"{text}\". Write a date as 2027-03-31, or null for ever.");
    }

    private static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
