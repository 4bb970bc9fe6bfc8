using AdControl.Documents.Reading;

namespace AdControl.Documents.PlainText;

/// <summary>Plain text: the decoded file as it is, its paragraphs and list items as blocks.</summary>
internal static class PlainTextReader
{
    public static DocumentText Read(ReadContext context, string text, string sha256)
    {
        if (text.Length > context.Limits.MaxTextLength) throw context.Fail("text-too-long", context.Limits.MaxTextLength);
        var blocks = BlocksOf(context, text);
        if (blocks.Count == 0) context.Warn("no-text");
        return new DocumentText(context.FileName, sha256, DocumentFormat.Text, text, [.. blocks], [], 0, [.. context.Warnings], false);
    }

    private static List<Block> BlocksOf(ReadContext context, string text)
    {
        var blocks = new List<Block>();
        var starts = LineMap.StartsOf(text);
        int start = -1, end = -1;
        var kind = BlockKind.Paragraph;
        for (var i = 0; i < starts.Length; i++)
        {
            if (i % 1024 == 0) context.CheckTime();
            var (from, to) = Trim(text, starts[i], i + 1 < starts.Length ? starts[i + 1] : text.Length);
            var isItem = from < to && StartsItem(text.AsSpan(from, to - from));
            if (start >= 0 && (from == to || isItem)) { blocks.Add(new Block(kind, start, end - start, 1, BlockFlags.None)); start = -1; }
            if (from == to) continue;
            if (start < 0) (start, kind) = (from, isItem ? BlockKind.ListItem : BlockKind.Paragraph);
            end = to;
        }

        if (start >= 0) blocks.Add(new Block(kind, start, end - start, 1, BlockFlags.None));
        return blocks;
    }

    private static (int From, int To) Trim(string text, int from, int to)
    {
        while (from < to && char.IsWhiteSpace(text[from])) from++;
        while (to > from && char.IsWhiteSpace(text[to - 1])) to--;
        return (from, to);
    }

    private static bool StartsItem(ReadOnlySpan<char> line)
    {
        if ("-*+•·▪‣◦–—➢✓✔".Contains(line[0], StringComparison.Ordinal)) return line.Length > 1 && char.IsWhiteSpace(line[1]);
        var digits = 0;
        while (digits < line.Length && digits < 3 && char.IsAsciiDigit(line[digits])) digits++;
        return digits > 0 && line.Length > digits + 1 && line[digits] is '.' or ')' && char.IsWhiteSpace(line[digits + 1]);
    }
}
