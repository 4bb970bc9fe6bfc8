using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using AdControl.Law;

namespace AdControl.Cases;

/// <summary>Why something is refused, as a pattern and its arguments: <see cref="RefusalTexts"/> has the same pattern in French.</summary>
/// <remarks>Written as an interpolated string where it is thrown; <c>$"There is no case '{name}'."</c> keeps the pattern <c>There is no case '{0}'.</c></remarks>
[InterpolatedStringHandler]
public readonly struct RefusalText
{
    private readonly StringBuilder? pattern;
    private readonly List<object?>? arguments;

    /// <summary>For the compiler.</summary>
    public RefusalText(int literalLength, int formattedCount)
    {
        pattern = new StringBuilder(literalLength + (formattedCount * 3));
        arguments = new List<object?>(formattedCount);
    }

    private RefusalText(string text)
    {
        pattern = new StringBuilder(Escaped(text));
        arguments = [];
    }

    /// <summary>The English pattern, as <see cref="string.Format(string, object?[])"/> takes it.</summary>
    public string Pattern => pattern?.ToString() ?? "";

    /// <summary>What stands in it.</summary>
    public IReadOnlyList<object?> Arguments => arguments ?? [];

    /// <summary>A text without arguments.</summary>
    public static implicit operator RefusalText(string text) => new(text);

    /// <summary>A text without arguments.</summary>
    public static RefusalText FromString(string text) => new(text);

    /// <summary>For the compiler.</summary>
    public void AppendLiteral(string literal) => pattern!.Append(Escaped(literal));

    /// <summary>For the compiler.</summary>
    public void AppendFormatted<T>(T value, string? format = null)
    {
        pattern!.Append(CultureInfo.InvariantCulture, $"{{{arguments!.Count}}}");
        arguments.Add(format is not null && value is IFormattable formattable ? formattable.ToString(format, CultureInfo.InvariantCulture) : value);
    }

    /// <summary>The text in a language; in French null when nobody translated the pattern.</summary>
    internal string? In(Language language)
    {
        var template = language == Language.English ? Pattern : RefusalTexts.Of(Pattern);
        return template is null ? null : string.Format(CaseNames.Formatter, template, [.. Arguments]);
    }

    private static string Escaped(string text) => text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
}
