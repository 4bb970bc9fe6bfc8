using System.Globalization;

namespace AdControl.Rules.Functions;

/// <summary>What can be called on <c>long</c> itself.</summary>
internal static class Int64Type
{
    public static long Parse(string text) => long.Parse(text, NumberStyles.Integer, CultureInfo.InvariantCulture);

    public static long Parse(string text, object? provider) => long.Parse(text, NumberStyles.Integer, CultureInfo.InvariantCulture);

    public static long MinValue() => long.MinValue;

    public static long MaxValue() => long.MaxValue;
}
