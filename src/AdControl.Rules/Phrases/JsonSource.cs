using System.Text;
using System.Text.Json;

namespace AdControl.Rules.Phrases;

/// <summary>A JSON file being read: its values with their places, and the problems found in it.</summary>
internal sealed class JsonSource
{
    private const int DeepestNesting = 32;
    private readonly byte[] bytes;

    public JsonSource(string json, string fileName)
    {
        FileName = fileName;
        bytes = Encoding.UTF8.GetBytes(json.StartsWith('\uFEFF') ? json[1..] : json);
    }

    public string FileName { get; }

    public List<RuleProblem> Problems { get; } = [];

    public bool HasErrors => Problems.Exists(p => p.Severity == ProblemSeverity.Error);

    /// <summary>The file's value, or null when it is not JSON, which is then a problem.</summary>
    public JsonNode? Parse()
    {
        try
        {
            var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, MaxDepth = DeepestNesting });
            reader.Read();
            var root = ReadValue(ref reader);
            // Reading on makes the reader object to anything that follows the value.
            while (reader.Read())
                continue;
            return root;
        }
        catch (InvalidOperationException)
        {
            Error("PH001", 0, "A text of the file holds half a surrogate pair, which is no character.", "Look for \\ud800 to \\udfff escapes that stand alone.");
            return null;
        }
        catch (JsonException e)
        {
            var at = OffsetOf((int)(e.LineNumber ?? 0), (int)(e.BytePositionInLine ?? 0));
            Error("PH001", at, "This is not valid JSON: " + FirstSentence(e.Message), "Often a comma, a quote or a bracket is missing just before this place.");
            return null;
        }
    }

    public void Error(string code, int at, string message, string mend) => Add(code, ProblemSeverity.Error, at, message, mend);

    public void Warning(string code, int at, string message, string mend) => Add(code, ProblemSeverity.Warning, at, message, mend);

    /// <summary>The place of the <paramref name="index"/>th UTF-16 unit inside a JSON string.</summary>
    public int PlaceInside(JsonNode text, int index)
    {
        var at = text.Start + 1;
        for (var unit = 0; unit < index && at < bytes.Length && bytes[at] != '"';)
            at += UnitLength(at, ref unit);
        return at;
    }

    // Bytes taken by the character at this place; an escape stands for one unit, four bytes of UTF-8 for two.
    private int UnitLength(int at, ref int unit)
    {
        unit++;
        if (bytes[at] == '\\')
            return at + 1 < bytes.Length && bytes[at + 1] == 'u' ? 6 : 2;
        if (bytes[at] < 0xC0)
            return 1;
        if (bytes[at] >= 0xF0)
            unit++;
        return bytes[at] >= 0xF0 ? 4 : bytes[at] >= 0xE0 ? 3 : 2;
    }

    private void Add(string code, ProblemSeverity severity, int at, string message, string mend)
    {
        at = Math.Clamp(at, 0, bytes.Length);
        var line = 1 + bytes.AsSpan(0, at).Count((byte)'\n');
        var lineStart = bytes.AsSpan(0, at).LastIndexOf((byte)'\n') + 1;
        var rest = bytes.AsSpan(lineStart);
        var end = rest.IndexOf((byte)'\n');
        var text = Encoding.UTF8.GetString(end < 0 ? rest : rest[..end]).TrimEnd('\r');
        var column = 1 + Encoding.UTF8.GetCharCount(bytes.AsSpan(lineStart, at - lineStart));
        var problem = new RuleProblem(code, severity, FileName, line, column, text, message, mend);
        // Files may be built into several books; what is wrong in them is said once.
        if (!Problems.Contains(problem))
            Problems.Add(problem);
    }

    private int OffsetOf(int line, int byteInLine)
    {
        var at = 0;
        for (; line > 0; line--)
        {
            var end = bytes.AsSpan(at).IndexOf((byte)'\n');
            if (end < 0)
                break;
            at += end + 1;
        }
        return at + byteInLine;
    }

    private static string FirstSentence(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }

    private static JsonNode ReadValue(ref Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return ReadObject(ref reader, start);
            case JsonTokenType.StartArray:
                return ReadArray(ref reader, start);
            case JsonTokenType.String:
                return new JsonNode(JsonKind.Text, start, reader.GetString()!);
            case JsonTokenType.Number:
                return new JsonNode(JsonKind.Number, start, Encoding.UTF8.GetString(reader.ValueSpan));
            case JsonTokenType.True:
                return new JsonNode(JsonKind.True, start, "true");
            case JsonTokenType.False:
                return new JsonNode(JsonKind.False, start, "false");
            default:
                return new JsonNode(JsonKind.Null, start, "null");
        }
    }

    private static JsonNode ReadObject(ref Utf8JsonReader reader, int start)
    {
        var node = new JsonNode(JsonKind.Object, start, "");
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var (name, at) = (reader.GetString()!, (int)reader.TokenStartIndex);
            reader.Read();
            node.Members.Add(new JsonMember(name, at, ReadValue(ref reader)));
        }
        return node;
    }

    private static JsonNode ReadArray(ref Utf8JsonReader reader, int start)
    {
        var node = new JsonNode(JsonKind.Array, start, "");
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            node.Items.Add(ReadValue(ref reader));
        return node;
    }
}
