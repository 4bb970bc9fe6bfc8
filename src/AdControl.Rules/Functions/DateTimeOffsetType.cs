using System.Globalization;

namespace AdControl.Rules.Functions;

/// <summary>What can be called on <c>DateTimeOffset</c> itself.</summary>
internal static class DateTimeOffsetType
{
    public static DateTimeOffset Parse(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    public static DateTimeOffset New(DateTime time) => new(time, TimeSpan.Zero);

    public static DateTimeOffset New(DateTime time, TimeSpan offset) => new(time, offset);
}
