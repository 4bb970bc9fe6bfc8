using System.Text;
using System.Text.Json;

namespace AdControl.Workflows.Definitions;

/// <summary>The text of a definition and the places in it.</summary>
internal sealed class SourceFile(string name, byte[] utf8)
{
    /// <summary>JSON nested deeper is refused.</summary>
    public const int DeepestNesting = 4096;

    private const int LongestLine = 1000;

    private int[]? _lines;
    private (int Offset, int Count) _last;

    public string Name => name;

    public ReadOnlySpan<byte> Bytes => utf8;

    /// <summary>Reads the whole text into a tree.</summary>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public SourceNode Read()
    {
        var start = utf8.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
        var reader = new Utf8JsonReader(utf8.AsSpan(start), new JsonReaderOptions { MaxDepth = DeepestNesting });
        var open = new Stack<SourceNode>();
        SourceNode? root = null;
        string? member = null;
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    member = reader.GetString();
                    continue;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    open.Pop();
                    continue;
            }
            var node = Node(ref reader, start);
            if (open.TryPeek(out var parent)) Add(parent, member, node);
            else root = node;
            if (node.Kind is JsonValueKind.Object or JsonValueKind.Array) open.Push(node);
        }
        return root ?? throw new JsonException("The file is empty.");
    }

    private static void Add(SourceNode parent, string? member, SourceNode node)
    {
        if (parent.Kind == JsonValueKind.Object) parent.Members.Add(new(member!, node));
        else parent.Items.Add(node);
    }

    private static SourceNode Node(ref Utf8JsonReader reader, int start)
    {
        var offset = (int)reader.TokenStartIndex + start;
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => new(JsonValueKind.Object, offset),
            JsonTokenType.StartArray => new(JsonValueKind.Array, offset),
            JsonTokenType.String => new(JsonValueKind.String, offset) { Text = reader.GetString()! },
            JsonTokenType.Number => new(JsonValueKind.Number, offset) { Text = Encoding.UTF8.GetString(reader.ValueSpan) },
            JsonTokenType.True => new(JsonValueKind.True, offset),
            JsonTokenType.False => new(JsonValueKind.False, offset),
            _ => new(JsonValueKind.Null, offset),
        };
    }

    public WorkflowProblem Problem(ProblemSeverity severity, string code, int offset, string message, string mend, bool isStructural = false)
    {
        var (line, start) = LineOf(Math.Clamp(offset, 0, utf8.Length));
        return At(severity, code, line, ColumnOf(start, Math.Clamp(offset, start, utf8.Length)), message, mend, isStructural);
    }

    // Files without line ends may have problems by the thousand: places are counted on from the one before.
    private int ColumnOf(int start, int offset)
    {
        var (from, count) = _last.Offset >= start && _last.Offset <= offset ? _last : (start, 0);
        _last = (offset, count + Encoding.UTF8.GetCharCount(utf8, from, offset - from));
        return _last.Count + 1;
    }

    /// <summary>A problem on a line, from 1, and a column in UTF-16 units, from 1.</summary>
    public WorkflowProblem At(ProblemSeverity severity, string code, int line, int column, string message, string mend, bool isStructural)
    {
        Lines();
        var start = _lines![Math.Clamp(line - 1, 0, _lines.Length - 1)];
        var end = Array.IndexOf(utf8, (byte)'\n', start);
        var length = (end < 0 ? utf8.Length : end) - start;
        if (length <= LongestLine) return new(code, severity, name, line, column, Text(start, length), message, mend) { IsStructural = isStructural };
        // Of a line that is a file, only what stands around the place is shown.
        var place = _last.Count + 1 == column ? _last.Offset : start + Math.Min(column - 1, length);
        var first = Boundary(Math.Max(start, place - LongestLine / 2));
        var last = Boundary(Math.Min(start + length, first + LongestLine));
        return new(code, severity, name, line, column, Text(first, last - first), message, mend) { IsStructural = isStructural, LineTextColumn = Math.Max(1, column - Encoding.UTF8.GetCharCount(utf8, first, Math.Max(0, place - first))) };
    }

    private string Text(int start, int length) => Encoding.UTF8.GetString(utf8, start, length).TrimEnd('\r');

    // Where a character begins.
    private int Boundary(int offset)
    {
        while (offset > 0 && offset < utf8.Length && (utf8[offset] & 0xC0) == 0x80) offset--;
        return offset;
    }

    private (int Line, int Start) LineOf(int offset)
    {
        Lines();
        var at = Array.BinarySearch(_lines!, offset);
        if (at < 0) at = ~at - 1;
        return (at + 1, _lines![at]);
    }

    private void Lines()
    {
        if (_lines is not null) return;
        var starts = new List<int> { 0 };
        for (var i = 0; i < utf8.Length; i++)
            if (utf8[i] == '\n') starts.Add(i + 1);
        _lines = [.. starts];
    }
}
