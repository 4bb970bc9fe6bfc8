using System.Globalization;

namespace AdControl.Rules.Json;

/// <summary>A JSON value that knows where it stands in its file, so that every problem can be shown in place.</summary>
/// <remarks>Comments are allowed; a trailing comma is not. Member names are looked up without regard to case, the last of two alike wins. Immutable, safe to share between threads.</remarks>
public sealed class RuleJson
{
    private readonly RuleJson[] items;
    private readonly RuleJsonMember[] members;

    internal RuleJson(RuleJsonDocument document, RuleJsonKind kind, int start, int end, object? scalar = null, RuleJson[]? items = null, RuleJsonMember[]? members = null)
    {
        Document = document;
        Kind = kind;
        Start = start;
        End = end;
        Scalar = scalar;
        this.items = items ?? [];
        this.members = members ?? [];
    }

    /// <summary>What the value is.</summary>
    public RuleJsonKind Kind { get; }

    /// <summary>Offset of the value's first character in the file's text.</summary>
    public int Start { get; }

    /// <summary>Offset just behind the value.</summary>
    public int End { get; }

    /// <summary>The elements of a list; empty for anything else.</summary>
    public IReadOnlyList<RuleJson> Items => items;

    /// <summary>The members of an object in file order; empty for anything else.</summary>
    public IReadOnlyList<RuleJsonMember> Members => members;

    /// <summary>The value as it is written in the file.</summary>
    public string Raw => Document.Text[Start..End];

    /// <summary>The whole text of the file.</summary>
    public string WholeText => Document.Text;

    /// <summary>Name of the file.</summary>
    public string File => Document.File;

    /// <summary>The text of a text; anything else as it is written.</summary>
    internal string Text => Scalar as string ?? Raw;

    internal ReadOnlySpan<RuleJson> ItemSpan => items;

    internal ReadOnlySpan<RuleJsonMember> MemberSpan => members;

    internal RuleJsonDocument Document { get; }

    /// <summary>string, bool, int, long or double; null for null, lists and objects.</summary>
    internal object? Scalar { get; }

    /// <summary>The value of a member, its name without regard to case; null when it is not there.</summary>
    public RuleJson? this[string name]
    {
        get
        {
            for (var i = members.Length - 1; i >= 0; i--)
                if (string.Equals(members[i].Name, name, StringComparison.OrdinalIgnoreCase)) return members[i].Value;
            return null;
        }
    }

    /// <summary>The text; null when the value is not a text.</summary>
    public string? AsText() => Scalar as string;

    /// <summary>The truth value; null when the value is none.</summary>
    public bool? AsBoolean() => Scalar is bool value ? value : null;

    /// <summary>The number; null when the value is not a number.</summary>
    public double? AsNumber() => Scalar is int or long or double ? Convert.ToDouble(Scalar, CultureInfo.InvariantCulture) : null;

    /// <summary>The number as written, without rounding; null when the value is not a number or too large.</summary>
    public decimal? AsDecimal() =>
        Kind == RuleJsonKind.Number && decimal.TryParse(Document.Text.AsSpan(Start, End - Start), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>The date of a text such as <c>2026-11-24</c>; null when the value is none.</summary>
    public DateOnly? AsDate() => AsText() is { } text && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>A problem that points at this value.</summary>
    public RuleProblem Problem(string code, string message, string? mend = null, ProblemSeverity severity = ProblemSeverity.Error) =>
        RuleProblem.At(code, File, Document.Text, Start, message, mend, severity);

    /// <summary>A problem that points into a text value.</summary>
    /// <param name="offset">Offset into the unescaped text; escapes of the JSON are counted.</param>
    /// <param name="code">Stable short code.</param>
    /// <param name="message">What was found.</param>
    /// <param name="mend">What to do about it.</param>
    /// <param name="severity">Whether the file is refused.</param>
    public RuleProblem ProblemInText(int offset, string code, string message, string? mend = null, ProblemSeverity severity = ProblemSeverity.Error) =>
        RuleProblem.At(code, File, Document.Text, Kind == RuleJsonKind.Text ? RuleJsonReader.SourceOffset(Document.Text, Start, offset) : Start, message, mend, severity);

    /// <summary>Reads a JSON text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">Its name, for problems.</param>
    /// <param name="problems">Receives the problem when the text is not JSON.</param>
    /// <returns>The value, or null when the text is not JSON.</returns>
    public static RuleJson? Parse(string text, string file, ICollection<RuleProblem> problems) => new RuleJsonReader(new RuleJsonDocument(text, file)).Read(problems);
}
