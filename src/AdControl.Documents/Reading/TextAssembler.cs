using System.Text;

namespace AdControl.Documents.Reading;

/// <summary>Puts blocks one after the other into the text of a document.</summary>
internal sealed class TextAssembler(ReadContext context)
{
    private readonly StringBuilder _text = new();
    private readonly List<Block> _blocks = [];
    private readonly List<Mark> _marks = [];
    private int _lastGroup;

    public int Length => _text.Length;

    public IReadOnlyList<Block> Blocks => _blocks;

    /// <summary>Adds a block without the white space around it; one that holds nothing else is dropped.</summary>
    public void Add(BlockDraft draft)
    {
        context.CheckTime();
        var text = draft.Text.ToString();
        var leading = text.Length - text.AsSpan().TrimStart().Length;
        text = text.Trim();
        if (text.Length == 0) return;
        Separate(draft.Group);
        if (_text.Length + text.Length > context.Limits.MaxTextLength) throw context.Fail("text-too-long", context.Limits.MaxTextLength);
        var start = _text.Length;
        var page = AddMarks(draft, leading, text.Length, start);
        _text.Append(text);
        _blocks.Add(new Block(draft.Kind, start, text.Length, page, draft.Flags));
    }

    public DocumentText Finish(DocumentFormat format, string sha256, int pages, bool hasPictures)
    {
        if (_text.Length == 0) context.Warn("no-text");
        var hidden = _blocks.Count(b => b.Is(BlockFlags.Hidden));
        if (hidden > 0) context.Warn("hidden-text", hidden);
        return new DocumentText(context.FileName, sha256, format, _text.ToString(), [.. _blocks], [.. _marks], pages, [.. context.Warnings], hasPictures);
    }

    private void Separate(int group)
    {
        if (_text.Length > 0) _text.Append(group != 0 && group == _lastGroup ? "\n" : "\n\n");
        _lastGroup = group;
    }

    private int AddMarks(BlockDraft draft, int leading, int length, int start)
    {
        var first = _marks.Count;
        foreach (var mark in draft.Marks)
        {
            var from = Math.Clamp(mark.Start - leading, 0, length);
            var to = Math.Clamp(mark.End - leading, 0, length);
            if (to > from) _marks.Add(mark with { Start = start + from, Length = to - from });
        }

        return first < _marks.Count ? _marks[first].Page : 1;
    }
}
