using System.Globalization;

namespace AdControl.Rules.Functions;

/// <summary>What can be called on <c>byte</c> itself.</summary>
internal static class ByteType
{
    public static byte Parse(string text) => byte.Parse(text, NumberStyles.Integer, CultureInfo.InvariantCulture);

    public static byte Parse(string text, object? provider) => byte.Parse(text, NumberStyles.Integer, CultureInfo.InvariantCulture);

    public static byte MinValue() => byte.MinValue;

    public static byte MaxValue() => byte.MaxValue;
}
