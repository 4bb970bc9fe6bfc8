using System.Text;

namespace AdControl.Cli.Reporting;

/// <summary>A line of a document as a terminal shows it, with carets under the passages that matter.</summary>
/// <param name="Line">The line, cut around the passages when it is long, tabs expanded, control characters replaced.</param>
/// <param name="Carets">Blanks and carets, no longer than <paramref name="Line"/>.</param>
internal readonly record struct PassageView(string Line, string Carets)
{
    private const char Cut = '…';

    // Words before a passage that tell the reader where he is.
    private const int Context = 24;

    /// <summary>Shows the line of <paramref name="text"/> that begins at <paramref name="lineStart"/>.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="lineStart">The offset of the line's first UTF-16 unit.</param>
    /// <param name="passages">Spans of <paramref name="text"/>; what lies outside the line is ignored.</param>
    /// <param name="width">Columns there are; at least 20.</param>
    public static PassageView Of(string text, int lineStart, IReadOnlyList<(int Start, int End)> passages, int width)
    {
        var cells = Cells(text, lineStart, passages);
        var from = FirstShown(cells, width);
        return Draw(cells, from, width);
    }

    private static List<Cell> Cells(string text, int lineStart, IReadOnlyList<(int Start, int End)> passages)
    {
        var cells = new List<Cell>();
        var column = 0;
        for (var i = lineStart; i < text.Length && text[i] is not ('\n' or '\r');)
        {
            if (Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var length) != System.Buffers.OperationStatus.Done) (rune, length) = (Rune.ReplacementChar, 1);
            var marked = IsMarked(passages, i);
            var cell = CellOf(rune, column, marked);
            cells.Add(cell);
            column += cell.Width;
            i += length;
        }
        return cells;
    }

    private static bool IsMarked(IReadOnlyList<(int Start, int End)> passages, int offset)
    {
        foreach (var (start, end) in passages)
            if (offset >= start && offset < end) return true;
        return false;
    }

    private static Cell CellOf(Rune rune, int column, bool marked)
    {
        if (rune.Value == '\t')
        {
            var blanks = DisplayWidth.TabStop - column % DisplayWidth.TabStop;
            return new Cell(new string(' ', blanks), blanks, marked);
        }
        // An escape sequence in a document must not reach the terminal.
        if (Rune.IsControl(rune)) return new Cell("\uFFFD", 1, marked);
        return new Cell(rune.ToString(), DisplayWidth.Of(rune), marked);
    }

    private static int FirstShown(List<Cell> cells, int width)
    {
        if (cells.Sum(cell => cell.Width) <= width) return 0;
        var first = cells.FindIndex(cell => cell.Marked);
        if (first < 0) return 0;
        var last = cells.FindLastIndex(cell => cell.Marked);
        var from = Math.Max(0, first - Context);
        // When all of the line up to the last passage fits, the beginning of the line is the better context.
        if (cells.Take(last + 1).Sum(cell => cell.Width) <= width - 2) return 0;
        while (from > 0 && from < first && cells[from - 1].Text != " ") from++;
        return from;
    }

    private static PassageView Draw(List<Cell> cells, int from, int width)
    {
        var line = new StringBuilder(from > 0 ? Cut.ToString() : "");
        var carets = new StringBuilder(from > 0 ? " " : "");
        var room = width - (from > 0 ? 1 : 0);
        for (var i = from; i < cells.Count; i++)
        {
            var needed = cells[i].Width + (i + 1 < cells.Count ? 1 : 0);
            if (room < needed)
            {
                line.Append(Cut);
                break;
            }
            room -= cells[i].Width;
            line.Append(cells[i].Text);
            carets.Append(cells[i].Marked ? '^' : ' ', cells[i].Width);
        }
        return new PassageView(line.ToString().TrimEnd(), carets.ToString().TrimEnd());
    }

    private readonly record struct Cell(string Text, int Width, bool Marked);
}
