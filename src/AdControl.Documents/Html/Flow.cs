using AdControl.Documents.Reading;

namespace AdControl.Documents.Html;

/// <summary>One stream of text: the block being written, and what waits beside it (alternative and hidden text) so that it does not tear a visible sentence.</summary>
internal sealed class Flow(Flow? outer, TextAssembler text)
{
    private readonly List<BlockDraft> _beside = [];
    private BlockDraft? _current;

    public void Append(string piece, bool keepSpace, Func<BlockDraft> begin)
    {
        if (_current is null && !keepSpace && string.IsNullOrWhiteSpace(piece)) return;
        _current ??= begin();
        _current.Append(keepSpace ? piece : Collapse(piece, EndsInSpace));
    }

    /// <summary>Ends a line; the second in a row ends the block.</summary>
    public void BreakLine()
    {
        if (_current is null) return;
        TrimEnd();
        if (_current.Text.Length > 0 && _current.Text[^1] == '\n') Flush();
        else _current.Append("\n");
    }

    /// <summary>Parts a superscript number or sign from the word it stands at.</summary>
    public void Part()
    {
        if (_current is { Text: { Length: > 0 } soFar } && char.IsLetter(soFar[^1])) _current.Append(" ");
    }

    public void AddBeside(BlockDraft draft) => _beside.Add(draft);

    public void Flush()
    {
        if (_current is not null) Hand(_current);
        foreach (var draft in _beside) Hand(draft);
        _current = null;
        _beside.Clear();
    }

    private void Hand(BlockDraft draft)
    {
        if (outer is not null) outer.AddBeside(draft);
        else text.Add(draft);
    }

    private bool EndsInSpace => _current!.Text.Length == 0 || _current.Text[^1] is ' ' or '\n';

    // A space before a line break belongs to neither line.
    private void TrimEnd()
    {
        if (_current!.Text is { Length: > 1 } soFar && soFar[^1] == ' ' && soFar[^2] == '\n') soFar.Length--;
    }

    private static string Collapse(string piece, bool afterSpace)
    {
        var buffer = new char[piece.Length];
        var length = 0;
        foreach (var c in piece)
        {
            var isSpace = c is ' ' or '\t' or '\n' or '\r' or '\f';
            if (!isSpace || !afterSpace) buffer[length++] = isSpace ? ' ' : c;
            afterSpace = isSpace;
        }

        return new string(buffer, 0, length);
    }
}
