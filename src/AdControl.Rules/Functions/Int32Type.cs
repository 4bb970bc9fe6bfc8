using System.Globalization;

namespace AdControl.Rules.Functions;

/// <summary>What can be called on <c>int</c> itself.</summary>
internal static class Int32Type
{
    public static int Parse(string text) => int.Parse(text, NumberStyles.Integer, CultureInfo.InvariantCulture);

    public static int Parse(string text, object? provider) => int.Parse(text, NumberStyles.Integer, CultureInfo.InvariantCulture);

    public static int MinValue() => int.MinValue;

    public static int MaxValue() => int.MaxValue;
}
