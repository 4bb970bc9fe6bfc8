using System.Globalization;

namespace AdControl.Rules.Functions;

/// <summary>What can be called on <c>Convert</c>; independent of culture.</summary>
internal static class ConvertType
{
    public static int ToInt32(object? value) => Convert.ToInt32(value, CultureInfo.InvariantCulture);

    public static long ToInt64(object? value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);

    public static short ToInt16(object? value) => Convert.ToInt16(value, CultureInfo.InvariantCulture);

    public static byte ToByte(object? value) => Convert.ToByte(value, CultureInfo.InvariantCulture);

    public static sbyte ToSByte(object? value) => Convert.ToSByte(value, CultureInfo.InvariantCulture);

    public static ushort ToUInt16(object? value) => Convert.ToUInt16(value, CultureInfo.InvariantCulture);

    public static uint ToUInt32(object? value) => Convert.ToUInt32(value, CultureInfo.InvariantCulture);

    public static ulong ToUInt64(object? value) => Convert.ToUInt64(value, CultureInfo.InvariantCulture);

    public static double ToDouble(object? value) => Convert.ToDouble(value, CultureInfo.InvariantCulture);

    public static float ToSingle(object? value) => Convert.ToSingle(value, CultureInfo.InvariantCulture);

    public static decimal ToDecimal(object? value) => Convert.ToDecimal(value, CultureInfo.InvariantCulture);

    public static bool ToBoolean(object? value) => Convert.ToBoolean(value, CultureInfo.InvariantCulture);

    public static DateTime ToDateTime(object? value) => Convert.ToDateTime(value, CultureInfo.InvariantCulture);

    public static char ToChar(object? value) => Convert.ToChar(value, CultureInfo.InvariantCulture);

    public static string ToString(object? value) => AnyValue.ToString(value);
}
