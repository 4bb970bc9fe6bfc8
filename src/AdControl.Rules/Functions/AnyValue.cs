using System.Globalization;

namespace AdControl.Rules.Functions;

/// <summary>Members every plain value has.</summary>
internal static class AnyValue
{
    public static string ToString(object? self) => self is IFormattable number ? number.ToString(null, CultureInfo.InvariantCulture) : self?.ToString() ?? "";

    public static string ToString(object? self, string format) => self is IFormattable number ? number.ToString(format, CultureInfo.InvariantCulture) : self?.ToString() ?? "";

    public static new bool Equals(object? self, object? other) => object.Equals(self, other);

    public static int CompareTo(object? self, object? other) =>
        self is string text ? TextOrder.Compare(text, (string?)other) : self is IComparable value && other?.GetType() == self.GetType() ? value.CompareTo(other)
        : throw new RuleEvaluationException("Values of different types were compared.");
}
