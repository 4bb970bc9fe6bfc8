using System.Globalization;

namespace AdControl.Rules.Functions;

/// <summary>What can be called on <c>uint</c> itself.</summary>
internal static class UInt32Type
{
    public static uint Parse(string text) => uint.Parse(text, NumberStyles.Integer, CultureInfo.InvariantCulture);

    public static uint Parse(string text, object? provider) => uint.Parse(text, NumberStyles.Integer, CultureInfo.InvariantCulture);

    public static uint MinValue() => uint.MinValue;

    public static uint MaxValue() => uint.MaxValue;
}
