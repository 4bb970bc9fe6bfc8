using System.Globalization;

namespace AdControl.Rules.Functions;

/// <summary>What can be called on <c>decimal</c> itself.</summary>
internal static class DecimalType
{
    public static decimal Parse(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);

    public static decimal Parse(string text, object? provider) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);

    public static decimal MinValue() => decimal.MinValue;

    public static decimal MaxValue() => decimal.MaxValue;

    public static decimal Round(decimal value) => decimal.Round(value);

    public static decimal Floor(decimal value) => decimal.Floor(value);

    public static decimal Ceiling(decimal value) => decimal.Ceiling(value);

    public static decimal Truncate(decimal value) => decimal.Truncate(value);

    public static decimal Round(decimal value, int digits) => decimal.Round(value, digits);
}
