using System.Globalization;
using AdControl.Rules.Nodes;

namespace AdControl.Rules.Functions;

/// <summary>What can be called on <c>string</c> itself.</summary>
internal static class TextType
{
    public static bool IsNullOrEmpty(string? value) => string.IsNullOrEmpty(value);

    public static bool IsNullOrWhiteSpace(string? value) => string.IsNullOrWhiteSpace(value);

    public static string Concat(object? a) => AnyValue.ToString(a);

    public static string Concat(object? a, object? b) => Joined(a, b);

    public static string Concat(object? a, object? b, object? c) => Joined(a, b, c);

    public static string Concat(object? a, object? b, object? c, object? d) => Joined(a, b, c, d);

    public static string Format(string format, object? a) => Formatted(format, a);

    public static string Format(string format, object? a, object? b) => Formatted(format, a, b);

    public static string Format(string format, object? a, object? b, object? c) => Formatted(format, a, b, c);

    public static bool Equals(string? a, string? b) => string.Equals(a, b, StringComparison.Ordinal);

    public static bool Equals(string? a, string? b, StringComparison comparison) => a is null || b is null ? ReferenceEquals(a, b) : TextValue.Equals(a, b, comparison);

    public static int Compare(string? a, string? b) => TextOrder.Compare(a, b);

    public static int Compare(string? a, string? b, bool ignoreCase) => ignoreCase ? TextOrder.CompareIgnoringCase(a, b) : TextOrder.Compare(a, b);

    public static int CompareOrdinal(string? a, string? b) => string.CompareOrdinal(a, b);

    public static string Empty() => "";

    private static string Joined(params ReadOnlySpan<object?> values)
    {
        var text = "";
        foreach (var value in values) text += AnyValue.ToString(value);
        return ConcatNode.Bounded(text);
    }

    // An alignment such as {0,999999999} would build a text of any length.
    private static string Formatted(string format, params object?[] values) => format.Contains(',') && System.Text.CompositeFormat.Parse(format) is not null && HasWideColumn(format)
        ? throw new RuleEvaluationException("The format asks for a column that is too wide.")
        : ConcatNode.Bounded(string.Format(CultureInfo.InvariantCulture, format, values));

    private static bool HasWideColumn(string format)
    {
        for (var comma = format.IndexOf(','); comma >= 0; comma = format.IndexOf(',', comma + 1))
            if (format.AsSpan(comma + 1).TrimStart().TrimStart('-').IndexOfAnyExceptInRange('0', '9') > 4) return true;
        return false;
    }
}
