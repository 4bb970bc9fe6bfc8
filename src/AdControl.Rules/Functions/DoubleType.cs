using System.Globalization;

namespace AdControl.Rules.Functions;

/// <summary>What can be called on <c>double</c> itself.</summary>
internal static class DoubleType
{
    public static double Parse(string text) => double.Parse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    public static double Parse(string text, object? provider) => double.Parse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    public static double MinValue() => double.MinValue;

    public static double MaxValue() => double.MaxValue;

    public static bool IsNaN(double value) => double.IsNaN(value);

    public static bool IsInfinity(double value) => double.IsInfinity(value);

    public static double PositiveInfinity() => double.PositiveInfinity;

    public static double NegativeInfinity() => double.NegativeInfinity;

    public static double Epsilon() => double.Epsilon;

    public static double NaN() => double.NaN;
}
