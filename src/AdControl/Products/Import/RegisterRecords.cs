namespace AdControl.Products.Import;

/// <summary>A record of a file.</summary>
/// <param name="Line">The line it begins on, from 1.</param>
/// <param name="Text">Its text without the line end.</param>
/// <param name="HadLineBreak">Whether a line break inside it was joined.</param>
internal readonly record struct RegisterRecord(int Line, string Text, bool HadLineBreak);

/// <summary>Cuts a file into records: any line end, blank lines counted, line breaks inside a record joined.</summary>
internal sealed class RegisterRecords(string text)
{
    private readonly List<RegisterRecord> _records = new(text.Length / 80);

    /// <summary>Blank lines, those inside a record included.</summary>
    public int Blank { get; private set; }

    public static (List<RegisterRecord> Records, int Blank) Cut(string text)
    {
        var records = new RegisterRecords(text);
        records.Cut();
        return (records._records, records.Blank);
    }

    // A value that holds a line break of its own leaves a stray CR before the line end; only then may the next line go on with it.
    private void Cut()
    {
        var isOpen = false;
        var line = 1;
        for (var start = 0; start < text.Length; line++)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            var body = text.AsSpan(start, end - start);
            var content = body.TrimEnd('\r');
            var hasStray = body.Length - content.Length > 1;
            if (content.IsWhiteSpace()) Blank++;
            else if (isOpen && !content.Contains('\t')) Join(content);
            else _records.Add(new(line, content.ToString(), false));
            if (content.IsWhiteSpace() && isOpen) MarkBroken();
            isOpen = hasStray;
            start = end + 1;
        }
    }

    private void Join(ReadOnlySpan<char> content) =>
        _records[^1] = _records[^1] with { Text = $"{_records[^1].Text} {content.Trim()}", HadLineBreak = true };

    private void MarkBroken() => _records[^1] = _records[^1] with { HadLineBreak = true };
}
