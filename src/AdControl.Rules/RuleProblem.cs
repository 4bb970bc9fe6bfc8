using System.Globalization;
using System.Text;

namespace AdControl.Rules;

/// <summary>Something wrong in a rule, phrase or parameter file: what, where and how to mend it.</summary>
/// <param name="Code">Stable code of the kind of problem.</param>
/// <param name="Severity">Whether the file is refused.</param>
/// <param name="File">The file, as the caller named it.</param>
/// <param name="Line">Line, from 1; 0 when the problem has no place in the file.</param>
/// <param name="Column">Column in UTF-16 units, from 1; 0 when the problem has no place in the line.</param>
/// <param name="LineText">The line itself, without its end; empty when unknown.</param>
/// <param name="Message">What was found and what was expected.</param>
/// <param name="Mend">How to mend it; empty when the message says it all.</param>
public sealed record RuleProblem(string Code, ProblemSeverity Severity, string File, int Line, int Column, string LineText, string Message, string Mend)
{
    private const int WidestLine = 160;

    /// <summary>A problem at an offset of a file's text.</summary>
    /// <param name="code">Stable code of the kind of problem.</param>
    /// <param name="file">The file, as the caller named it.</param>
    /// <param name="text">The whole text of the file.</param>
    /// <param name="offset">Offset into <paramref name="text"/>, in UTF-16 units; one outside is moved to the nearest end.</param>
    /// <param name="message">What was found and what was expected.</param>
    /// <param name="mend">How to mend it; null when the message says it all.</param>
    /// <param name="severity">Whether the file is refused.</param>
    public static RuleProblem At(string code, string file, string text, int offset, string message, string? mend = null, ProblemSeverity severity = ProblemSeverity.Error)
    {
        offset = Math.Clamp(offset, 0, text.Length);
        var line = text.AsSpan(0, offset).Count('\n') + 1;
        var start = offset == 0 ? 0 : text.LastIndexOf('\n', offset - 1) + 1;
        var end = text.IndexOf('\n', offset);
        if (end < 0) end = text.Length;
        return new(code, severity, file, line, offset - start + 1, text[start..end].TrimEnd('\r'), message, mend ?? "");
    }

    /// <summary>The problem as several lines of text: place and message, the line with a caret under the column, the mend.</summary>
    public string Format()
    {
        var text = new StringBuilder();
        text.Append(File);
        if (Line > 0)
            text.Append(CultureInfo.InvariantCulture, $":{Line}:{Math.Max(Column, 1)}");
        text.Append(Severity == ProblemSeverity.Error ? ": error " : ": warning ").Append(Code).Append(": ").Append(Message);
        AppendLine(text);
        if (Mend.Length > 0)
            text.Append("\n  ").Append(Mend);
        return text.ToString();
    }

    private void AppendLine(StringBuilder text)
    {
        if (LineText.Length == 0)
            return;
        var caret = Math.Clamp(Column - 1, 0, LineText.Length);
        var from = Math.Max(0, Math.Min(caret - WidestLine / 2, LineText.Length - WidestLine));
        var shown = LineText.AsSpan(from, Math.Min(WidestLine, LineText.Length - from));
        text.Append("\n  ").Append(shown);
        if (Column > 0)
            text.Append("\n  ").Append(CaretIndent(shown[..(caret - from)])).Append('^');
    }

    // A tab stays a tab, so that the caret stands under its column whatever the terminal's tab width.
    private static string CaretIndent(ReadOnlySpan<char> before)
    {
        var indent = new char[before.Length];
        for (var i = 0; i < before.Length; i++)
            indent[i] = before[i] == '\t' ? '\t' : ' ';
        return new string(indent);
    }
}
