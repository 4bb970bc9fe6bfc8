using System.Globalization;

namespace AdControl.Rules.Functions;

/// <summary>What can be called on <c>DateOnly</c> itself.</summary>
internal static class DateOnlyType
{
    public static DateOnly Parse(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    public static DateOnly FromDateTime(DateTime time) => DateOnly.FromDateTime(time);

    public static DateOnly FromDayNumber(int number) => DateOnly.FromDayNumber(number);

    public static DateOnly ParseExact(string text, string format, object? provider) => DateOnly.ParseExact(text, format, CultureInfo.InvariantCulture);

    public static DateOnly ParseExact(string text, string format) => DateOnly.ParseExact(text, format, CultureInfo.InvariantCulture);

    public static DateOnly MinValue() => DateOnly.MinValue;

    public static DateOnly MaxValue() => DateOnly.MaxValue;

    public static DateOnly New(int year, int month, int day) => new(year, month, day);
}
