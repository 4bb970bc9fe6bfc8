using System.Text;

namespace AdControl.Cli.Shell;

/// <summary>Lets nothing through that commands a terminal or turns text around: control characters, escape sequences, marks of direction are written as <c>\u001b</c>.</summary>
/// <remarks>Names and texts are a stranger's. In a JSON string such an escape means the very character, so JSON stays exact.</remarks>
/// <param name="inner">Where the rest goes.</param>
/// <param name="hasOwnSequences">Whether colours and the erasing of a line pass: for what the program itself paints.</param>
internal sealed class SafeWriter(TextWriter inner, bool hasOwnSequences = false) : TextWriter
{
    private const char Escape = '\u001b';

    public override Encoding Encoding => inner.Encoding;

    [System.Diagnostics.CodeAnalysis.AllowNull]
    public override string NewLine
    {
        get => inner.NewLine;
        set => inner.NewLine = value;
    }

    public override void Write(char value) => Write([value]);

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(ReadOnlySpan<char> buffer)
    {
        var from = 0;
        for (var at = 0; at < buffer.Length; at++)
        {
            if (IsHarmless(buffer, at)) continue;
            inner.Write(buffer[from..at]);
            from = at + 1;
            if (hasOwnSequences && OwnSequence(buffer[at..]) is > 0 and var length)
            {
                inner.Write(buffer.Slice(at, length));
                from = at + length;
                at = from - 1;
            }
            else
            {
                inner.Write(Printable.Escaped(buffer[at]));
            }
        }
        inner.Write(buffer[from..]);
    }

    public override void WriteLine() => inner.WriteLine();

    public override void WriteLine(string? value)
    {
        Write(value.AsSpan());
        inner.WriteLine();
    }

    public override void Flush() => inner.Flush();

    private bool IsHarmless(ReadOnlySpan<char> text, int at) => !Printable.IsControl(text[at]) || text[at] is '\n' or '\t'
        || (text[at] == '\r' && ((at + 1 < text.Length && text[at + 1] == '\n') || (hasOwnSequences && at == 0)));

    private static int OwnSequence(ReadOnlySpan<char> text)
    {
        if (text[0] != Escape || text.Length < 3 || text[1] != '[') return 0;
        var end = 2;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == ';')) end++;
        return end < text.Length && text[end] is ('m' or 'K') ? end + 1 : 0;
    }
}
