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

    public static string Concat(object? a, object? b, object? c, object? d, object? e) => Joined(a, b, c, d, e);

    public static string Join(string separator, string[] values) => ConcatNode.Bounded(string.Join(separator, values));

    public static string Join(string separator, List<object?> values) => ConcatNode.Bounded(string.Join(separator, values));

    public static string Join(string separator, string? a, string? b) => ConcatNode.Bounded(string.Join(separator, a, b));

    public static string Join(string separator, string? a, string? b, string? c) => ConcatNode.Bounded(string.Join(separator, a, b, c));

    public static string Format(string format, object? a) => Formatted(format, a);

    public static string Format(string format, object? a, object? b) => Formatted(format, a, b);

    public static string Format(string format, object? a, object? b, object? c) => Formatted(format, a, b, c);

    public static string Format(string format, object? a, object? b, object? c, object? d) => Formatted(format, a, b, c, d);

    public static bool Equals(string? a, string? b) => string.Equals(a, b, StringComparison.Ordinal);

    public static bool Equals(string? a, string? b, StringComparison comparison) => a is null || b is null ? ReferenceEquals(a, b) : TextValue.Equals(a, b, comparison);

    public static int Compare(string? a, string? b) => TextOrder.Compare(a, b);

    public static int Compare(string? a, string? b, bool ignoreCase) => ignoreCase ? TextOrder.CompareIgnoringCase(a, b) : TextOrder.Compare(a, b);

    public static int Compare(string? a, string? b, StringComparison comparison) => string.Compare(a, b, TextValue.Safe(comparison));

    public static int CompareOrdinal(string? a, string? b) => string.CompareOrdinal(a, b);

    public static string Empty() => "";

    private static string Joined(params ReadOnlySpan<object?> values)
    {
        var text = "";
        foreach (var value in values) text += AnyValue.ToString(value);
        return ConcatNode.Bounded(text);
    }

    private static string Formatted(string format, params object?[] values) =>
        HasWidePart(format) ? throw new RuleEvaluationException("The format asks for a column that is too wide.") : ConcatNode.Bounded(string.Format(CultureInfo.InvariantCulture, format, values));

    /// <summary>An alignment such as <c>{0,999999999}</c> or a precision such as <c>{0:D999999999}</c> would build a text of any length.</summary>
    private static bool HasWidePart(string format)
    {
        for (var open = format.IndexOf('{'); open >= 0; open = format.IndexOf('{', open + 1))
        {
            var close = format.IndexOf('}', open);
            if (AnyValue.IsWide(format.AsSpan(open, (close < 0 ? format.Length : close) - open))) return true;
        }
        return false;
    }
}
