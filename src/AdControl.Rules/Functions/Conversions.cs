using System.Globalization;

namespace AdControl.Rules.Functions;

/// <summary>Conversions between values, independent of the machine's culture.</summary>
internal static class Conversions
{
    /// <summary>C#'s checked conversion: fractions are cut off.</summary>
    public static object Change(object value, Type target)
    {
        if (target.IsInstanceOfType(value)) return value;
        if (target.IsEnum) return Enum.ToObject(target, Convert.ToInt64(value, CultureInfo.InvariantCulture));
        if (value is Enum) value = Convert.ChangeType(value, Enum.GetUnderlyingType(value.GetType()), CultureInfo.InvariantCulture);
        if (value is char c) value = (int)c;
        return Type.GetTypeCode(target) switch
        {
            TypeCode.Double or TypeCode.Single or TypeCode.Decimal => Convert.ChangeType(value, target, CultureInfo.InvariantCulture),
            TypeCode.Char => checked((char)Convert.ToInt32(Cut(value), CultureInfo.InvariantCulture)),
            TypeCode.Object => throw new InvalidCastException($"{value.GetType().Name} is no {target.Name}."),
            _ => Convert.ChangeType(Cut(value), target, CultureInfo.InvariantCulture),
        };
    }

    private static object Cut(object value) => value switch
    {
        double number => Math.Truncate(number),
        float number => MathF.Truncate(number),
        decimal number => decimal.Truncate(number),
        _ => value,
    };

    /// <summary>Reads a text literal as a value of another type.</summary>
    /// <returns>False when the text is none.</returns>
    public static bool TryRead(string text, Type type, out object? value)
    {
        try
        {
            value = Read(type == typeof(char) ? text : text.Trim(), type);
            return value is not null;
        }
        catch (Exception wrong) when (wrong is FormatException or OverflowException or ArgumentException)
        {
            value = null;
            return false;
        }
    }

    private static object? Read(string text, Type type)
    {
        var culture = CultureInfo.InvariantCulture;
        if (type.IsEnum) return Enum.TryParse(type, text, ignoreCase: true, out var constant) ? constant : null;
        if (type == typeof(DateTime)) return DateTime.Parse(text, culture);
        if (type == typeof(DateOnly)) return DateOnly.Parse(text, culture);
        if (type == typeof(TimeOnly)) return TimeOnly.Parse(text, culture);
        if (type == typeof(TimeSpan)) return TimeSpan.Parse(text, culture);
        if (type == typeof(DateTimeOffset)) return DateTimeOffset.Parse(text, culture);
        if (type == typeof(Guid)) return Guid.Parse(text);
        if (type == typeof(decimal)) return decimal.Parse(text, NumberStyles.Float, culture);
        return Convert.ChangeType(text, type, culture);
    }
}
