using System.Globalization;

namespace AdControl.Rules.Functions;

/// <summary>What can be called on <c>TimeOnly</c> itself.</summary>
internal static class TimeOnlyType
{
    public static TimeOnly Parse(string text) => TimeOnly.Parse(text, CultureInfo.InvariantCulture);

    public static TimeOnly FromDateTime(DateTime time) => TimeOnly.FromDateTime(time);

    public static TimeOnly New(int hour, int minute) => new(hour, minute);

    public static TimeOnly New(int hour, int minute, int second) => new(hour, minute, second);
}
