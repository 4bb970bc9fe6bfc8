using System.Globalization;

namespace AdControl.Rules.Functions;

/// <summary>What can be called on <c>TimeSpan</c> itself.</summary>
internal static class TimeSpanType
{
    public static TimeSpan FromDays(double value) => TimeSpan.FromDays(value);

    public static TimeSpan FromHours(double value) => TimeSpan.FromHours(value);

    public static TimeSpan FromMinutes(double value) => TimeSpan.FromMinutes(value);

    public static TimeSpan FromSeconds(double value) => TimeSpan.FromSeconds(value);

    public static TimeSpan FromMilliseconds(double value) => TimeSpan.FromMilliseconds(value);

    public static TimeSpan FromTicks(long value) => TimeSpan.FromTicks(value);

    public static TimeSpan Parse(string text) => TimeSpan.Parse(text, CultureInfo.InvariantCulture);

    public static TimeSpan Zero() => TimeSpan.Zero;

    public static TimeSpan MinValue() => TimeSpan.MinValue;

    public static TimeSpan MaxValue() => TimeSpan.MaxValue;

    public static TimeSpan New(int hours, int minutes, int seconds) => new(hours, minutes, seconds);

    public static TimeSpan New(int days, int hours, int minutes, int seconds) => new(days, hours, minutes, seconds);

    public static TimeSpan New(int days, int hours, int minutes, int seconds, int milliseconds) => new(days, hours, minutes, seconds, milliseconds);

    public static int Compare(TimeSpan a, TimeSpan b) => TimeSpan.Compare(a, b);

    public static TimeSpan New(long ticks) => new(ticks);
}
