using AdControl.Documents.Reading;

namespace AdControl.Documents.Layout;

/// <summary>Writes pages as blocks: divides where an item begins or the size of the letters changes, and tells headings by their size.</summary>
internal sealed class LayoutWriter(TextAssembler text, IReadOnlyList<LayoutPage> pages)
{
    // Two sizes of one typeface differ by less than this through rounding and accents only.
    private const float OtherSize = 1.25f;
    private const float LowConfidence = 60;
    private readonly float _bodyHeight = BodyHeight(pages);
    private int _groups;

    public void Write(LayoutPage page, BlockFlags flags)
    {
        var lastWasItem = false;
        foreach (var lines in page.Blocks.SelectMany(Divide))
        {
            var kind = KindOf(lines);
            if (kind == BlockKind.ListItem && !lastWasItem) _groups++;
            lastWasItem = kind == BlockKind.ListItem;
            Write(page, lines, kind, flags);
        }
    }

    private void Write(LayoutPage page, List<LayoutLine> lines, BlockKind kind, BlockFlags flags)
    {
        var words = lines.SelectMany(l => l.Words);
        if (flags.HasFlag(BlockFlags.Ocr) && words.Average(w => w.Confidence) < LowConfidence) flags |= BlockFlags.LowConfidence;
        text.Add(Draft(page, lines, kind, flags, hidden: false));
        if (words.Any(w => w.IsHidden)) text.Add(Draft(page, lines, kind, flags | BlockFlags.Hidden, hidden: true));
    }

    private BlockDraft Draft(LayoutPage page, List<LayoutLine> lines, BlockKind kind, BlockFlags flags, bool hidden)
    {
        var draft = new BlockDraft(kind, $"page {page.Number}", flags, kind == BlockKind.ListItem ? _groups : 0);
        foreach (var line in lines)
        {
            var gap = "\n";
            foreach (var word in line.Words.Where(w => w.IsHidden == hidden))
            {
                if (draft.Text.Length > 0) draft.AppendGap(gap);
                draft.Append(word.Text, page.Number, word.Height, word.Box);
                gap = " ";
            }
        }

        return draft;
    }

    private static IEnumerable<List<LayoutLine>> Divide(List<LayoutLine> block)
    {
        var part = new List<LayoutLine>();
        foreach (var line in block)
        {
            if (part.Count > 0 && (line.BeginsItem || Differ(part[^1].Height, line.Height))) { yield return part; part = []; }
            part.Add(line);
        }

        if (part.Count > 0) yield return part;
    }

    private static bool Differ(float one, float other) => one > 0 && other > 0 && Math.Max(one, other) / Math.Min(one, other) > OtherSize;

    private BlockKind KindOf(List<LayoutLine> lines)
    {
        if (lines[0].BeginsItem) return BlockKind.ListItem;
        return _bodyHeight > 0 && lines.Count <= 4 && lines[0].Height > _bodyHeight * OtherSize ? BlockKind.Heading : BlockKind.Paragraph;
    }

    private static float BodyHeight(IReadOnlyList<LayoutPage> pages)
    {
        var heights = pages.SelectMany(p => p.Blocks).SelectMany(b => b).SelectMany(l => l.Words).Select(w => w.Height).Order().ToList();
        return heights.Count == 0 ? 0 : heights[heights.Count / 2];
    }
}
