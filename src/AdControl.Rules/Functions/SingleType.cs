using System.Globalization;

namespace AdControl.Rules.Functions;

/// <summary>What can be called on <c>float</c> itself.</summary>
internal static class SingleType
{
    public static float Parse(string text) => float.Parse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    public static float Parse(string text, object? provider) => float.Parse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    public static float MinValue() => float.MinValue;

    public static float MaxValue() => float.MaxValue;

    public static bool IsNaN(float value) => float.IsNaN(value);

    public static float NaN() => float.NaN;
}
