using AdControl.Documents.Reading;

namespace AdControl.Documents;

/// <summary>A document as text: what was written, in which blocks, and where each character stands in the file.</summary>
/// <remarks>Immutable and safe to share between threads. Offsets and lengths count UTF-16 units of <see cref="Text"/>.</remarks>
public sealed class DocumentText
{
    private readonly Mark[] _marks;
    private readonly Lazy<int[]> _lineStarts;

    internal DocumentText(string name, string sha256, DocumentFormat format, string text, Block[] blocks, Mark[] marks, int pages, DocumentWarning[] warnings, bool hasPictures)
    {
        (Name, Sha256, Format, Text, Blocks, Pages, Warnings, HasPictures) = (name, sha256, format, text, blocks, pages, warnings, hasPictures);
        _marks = marks;
        _lineStarts = new Lazy<int[]>(() => LineMap.StartsOf(text));
    }

    /// <summary>The file's name, as the caller gave it.</summary>
    public string Name { get; }

    /// <summary>The SHA-256 of the file's bytes, 64 lower-case hexadecimal digits.</summary>
    public string Sha256 { get; }

    /// <summary>What the file was found to be.</summary>
    public DocumentFormat Format { get; }

    /// <summary>The text. Plain text: the decoded file without its byte-order mark, line ends kept. Other formats: blocks separated by a line end (items, cells of a row) or an empty line.</summary>
    public string Text { get; }

    /// <summary>The blocks, in order of <see cref="Block.Start"/>, never overlapping; what lies between them is white space.</summary>
    public IReadOnlyList<Block> Blocks { get; }

    /// <summary>The number of pages; 0 when the format has none.</summary>
    public int Pages { get; }

    /// <summary>What a reader of the result should know about the file.</summary>
    public IReadOnlyList<DocumentWarning> Warnings { get; }

    /// <summary>Whether the document shows pictures.</summary>
    public bool HasPictures { get; }

    /// <summary>Where <paramref name="offset"/> lies, in logarithmic time.</summary>
    /// <param name="offset">From 0 to the length of <see cref="Text"/>, inclusive.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset is not within the text.</exception>
    public TextPosition Locate(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Text.Length);
        var starts = _lineStarts.Value;
        var line = LineMap.LineOf(starts, offset);
        var mark = MarkAt(offset);
        return mark < 0
            ? new TextPosition(1, line + 1, offset - starts[line] + 1, "")
            : new TextPosition(_marks[mark].Page, line + 1, offset - starts[line] + 1, _marks[mark].Source, _marks[mark].Box);
    }

    /// <summary>The line of <see cref="Text"/> that holds <paramref name="line"/>, from 1, without its line end.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such line.</exception>
    public string LineText(int line)
    {
        var starts = _lineStarts.Value;
        ArgumentOutOfRangeException.ThrowIfLessThan(line, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(line, starts.Length);
        var end = line < starts.Length ? starts[line] : Text.Length;
        return Text[starts[line - 1]..end].TrimEnd('\r', '\n');
    }

    /// <summary>The smallest letter height, in points, of a passage.</summary>
    /// <returns>The type size (docx), or the size estimated from the boxes of the words (PDF, recognised pages); null where the format tells none.</returns>
    public double? LetterHeight(int start, int length)
    {
        double? smallest = null;
        for (var i = Math.Max(0, MarkAt(start)); i < _marks.Length && _marks[i].Start < start + length; i++)
            if (_marks[i].Height > 0 && _marks[i].End > start && !(smallest <= _marks[i].Height)) smallest = _marks[i].Height;
        return smallest is { } height ? Math.Round(height, 2) : null;
    }

    // The last mark that begins at or before the offset; the first one before any.
    private int MarkAt(int offset)
    {
        int low = 0, high = _marks.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            if (_marks[middle].Start <= offset) low = middle;
            else high = middle - 1;
        }

        return high < 0 ? -1 : low;
    }
}
