using System.Globalization;

namespace AdControl.Rules.Functions;

/// <summary>Members every plain value has.</summary>
internal static class AnyValue
{
    public static string ToString(object? self) => self is IFormattable number ? number.ToString(null, CultureInfo.InvariantCulture) : self?.ToString() ?? "";

    public static string ToString(object? self, string format) =>
        self is IFormattable number ? number.ToString(IsWide(format) ? throw new RuleEvaluationException("The format asks for too many digits.") : format, CultureInfo.InvariantCulture) : self?.ToString() ?? "";

    /// <summary>Whether a format such as <c>D999999999</c> would build a text of any length.</summary>
    internal static bool IsWide(ReadOnlySpan<char> format)
    {
        for (var at = 0; at < format.Length; at++)
        {
            var rest = format[at..];
            var digits = rest.IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : rest.Length;
            if (rest[..digits].TrimStart('0').Length > 4) return true;
            at += digits;
        }
        return false;
    }

    public static new bool Equals(object? self, object? other) => object.Equals(self, other);

    public static int CompareTo(object? self, object? other) =>
        self is string text ? TextOrder.Compare(text, (string?)other) : self is IComparable value && other?.GetType() == self.GetType() ? value.CompareTo(other)
        : throw new RuleEvaluationException("Values of different types were compared.");
}
