using System.Globalization;

namespace AdControl.Rules.Functions;

/// <summary>What can be called on <c>DateTime</c> itself.</summary>
internal static class DateTimeType
{
    public static DateTime Parse(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture);

    public static DateTime Parse(string text, object? provider) => DateTime.Parse(text, CultureInfo.InvariantCulture);

    public static DateTime ParseExact(string text, string format, object? provider) => DateTime.ParseExact(text, format, CultureInfo.InvariantCulture);

    public static bool IsLeapYear(int year) => DateTime.IsLeapYear(year);

    public static int DaysInMonth(int year, int month) => DateTime.DaysInMonth(year, month);

    public static int Compare(DateTime a, DateTime b) => DateTime.Compare(a, b);

    public static DateTime MinValue() => DateTime.MinValue;

    public static DateTime MaxValue() => DateTime.MaxValue;

    public static DateTime UnixEpoch() => DateTime.UnixEpoch;

    public static DateTime New(int year, int month, int day) => new(year, month, day);

    public static DateTime New(int year, int month, int day, int hour, int minute, int second) => new(year, month, day, hour, minute, second);

    public static DateTime New(int year, int month, int day, int hour, int minute, int second, int millisecond) => new(year, month, day, hour, minute, second, millisecond);

    public static DateTime New(long ticks) => new(ticks);
}
