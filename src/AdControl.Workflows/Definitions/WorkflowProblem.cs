using System.Globalization;
using System.Text;

namespace AdControl.Workflows.Definitions;

/// <summary>Something wrong in a workflow definition: what, where and how to mend it.</summary>
/// <param name="Code">Stable code of the kind of problem.</param>
/// <param name="Severity">Whether the definition may be published.</param>
/// <param name="File">The file, as the caller named it.</param>
/// <param name="Line">Line, from 1; 0 when the problem has no place in the file.</param>
/// <param name="Column">Column in UTF-16 units, from 1; 0 when unknown.</param>
/// <param name="LineText">The line itself, without its end; empty when unknown.</param>
/// <param name="Message">What was found and what was expected.</param>
/// <param name="Mend">How to mend it; empty when the message says it all.</param>
public sealed record WorkflowProblem(string Code, ProblemSeverity Severity, string File, int Line, int Column, string LineText, string Message, string Mend)
{
    private const int WidestLine = 160;

    /// <summary>Whether the text could not be understood as a definition at all; such a file does not load, whatever the caller accepts.</summary>
    public bool IsStructural { get; init; }

    /// <summary>The column at which <see cref="LineText"/> begins; 1 unless the line is so long that only a part of it is kept.</summary>
    public int LineTextColumn { get; init; } = 1;

    /// <summary>The problem as several lines of text: place and message, the line with a caret under the column, the mend.</summary>
    public string Format()
    {
        var text = new StringBuilder(File);
        if (Line > 0) text.Append(CultureInfo.InvariantCulture, $":{Line}:{Math.Max(Column, 1)}");
        text.Append(Severity == ProblemSeverity.Error ? ": error " : ": warning ").Append(Code).Append(": ").Append(Message);
        AppendLine(text);
        if (Mend.Length > 0) text.Append("\n  ").Append(Mend);
        return text.ToString();
    }

    private void AppendLine(StringBuilder text)
    {
        if (LineText.Length == 0) return;
        var caret = Math.Clamp(Column - LineTextColumn, 0, LineText.Length);
        var from = Math.Max(0, Math.Min(caret - WidestLine / 2, LineText.Length - WidestLine));
        var shown = LineText.AsSpan(from, Math.Min(WidestLine, LineText.Length - from));
        text.Append("\n  ").Append(shown).Append("\n  ");
        foreach (var c in shown[..(caret - from)]) text.Append(c == '\t' ? '\t' : ' ');
        text.Append('^');
    }
}
