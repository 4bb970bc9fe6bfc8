using System.Globalization;

namespace AdControl.Rules.Functions;

/// <summary>What can be called on <c>ulong</c> itself.</summary>
internal static class UInt64Type
{
    public static ulong Parse(string text) => ulong.Parse(text, NumberStyles.Integer, CultureInfo.InvariantCulture);

    public static ulong Parse(string text, object? provider) => ulong.Parse(text, NumberStyles.Integer, CultureInfo.InvariantCulture);

    public static ulong MinValue() => ulong.MinValue;

    public static ulong MaxValue() => ulong.MaxValue;
}
