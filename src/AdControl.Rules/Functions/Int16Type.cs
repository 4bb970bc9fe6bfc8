using System.Globalization;

namespace AdControl.Rules.Functions;

/// <summary>What can be called on <c>short</c> itself.</summary>
internal static class Int16Type
{
    public static short Parse(string text) => short.Parse(text, NumberStyles.Integer, CultureInfo.InvariantCulture);

    public static short Parse(string text, object? provider) => short.Parse(text, NumberStyles.Integer, CultureInfo.InvariantCulture);

    public static short MinValue() => short.MinValue;

    public static short MaxValue() => short.MaxValue;
}
