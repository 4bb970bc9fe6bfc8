using System.Globalization;

namespace AdControl.Rules.Functions;

/// <summary>What can be called on <c>sbyte</c> itself.</summary>
internal static class SByteType
{
    public static sbyte Parse(string text) => sbyte.Parse(text, NumberStyles.Integer, CultureInfo.InvariantCulture);

    public static sbyte Parse(string text, object? provider) => sbyte.Parse(text, NumberStyles.Integer, CultureInfo.InvariantCulture);

    public static sbyte MinValue() => sbyte.MinValue;

    public static sbyte MaxValue() => sbyte.MaxValue;
}
