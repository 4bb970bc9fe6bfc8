using System.Globalization;

namespace AdControl.Rules.Functions;

/// <summary>What can be called on <c>ushort</c> itself.</summary>
internal static class UInt16Type
{
    public static ushort Parse(string text) => ushort.Parse(text, NumberStyles.Integer, CultureInfo.InvariantCulture);

    public static ushort Parse(string text, object? provider) => ushort.Parse(text, NumberStyles.Integer, CultureInfo.InvariantCulture);

    public static ushort MinValue() => ushort.MinValue;

    public static ushort MaxValue() => ushort.MaxValue;
}
