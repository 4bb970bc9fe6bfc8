using System.Text;

namespace AdControl.Documents.Reading;

/// <summary>A block while its text is being collected, with marks that count from the block's own start.</summary>
internal sealed class BlockDraft(BlockKind kind, string source, BlockFlags flags = BlockFlags.None, int group = 0)
{
    private readonly List<Mark> _marks = [];

    public BlockKind Kind { get; set; } = kind;

    public BlockFlags Flags { get; set; } = flags;

    public string Source { get; } = source;

    /// <summary>Blocks of one group (the items of a list, the cells of a row) are separated by one line end instead of an empty line; 0: no group.</summary>
    public int Group { get; } = group;

    public StringBuilder Text { get; } = new();

    public IReadOnlyList<Mark> Marks => _marks;

    public void Append(string text, int page = 1, float height = 0, PageBox? box = null)
    {
        if (text.Length == 0) return;
        if (_marks.Count > 0 && box is null && _marks[^1] is { Box: null } last && last.Page == page && Same(last.Height, height, text))
            _marks[^1] = last with { Length = last.Length + text.Length };
        else
            _marks.Add(new Mark(Text.Length, text.Length, page, string.IsNullOrWhiteSpace(text) ? 0 : height, Source, box));
        Text.Append(text);
    }

    /// <summary>White space between two marked words; an offset in it belongs to the word before.</summary>
    public void AppendGap(string gap) => Text.Append(gap);

    // White space has no height of its own, so it never splits or lowers a run.
    private static bool Same(float known, float height, string text) => known == height || string.IsNullOrWhiteSpace(text);
}
