namespace AdControl.Law;

/// <summary>The time the law goes by: Europe/Paris.</summary>
public static class LegalTime
{
    private static readonly Lazy<TimeZoneInfo> Paris = new(() =>
        TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Paris", out var zone) ? zone : TimeZoneInfo.Local);

    /// <summary>The time zone; on a machine without time zones, its own.</summary>
    public static TimeZoneInfo Zone => Paris.Value;

    /// <summary>A moment as the clocks of Paris show it, with their offset.</summary>
    public static DateTimeOffset Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Paris.Value);

    /// <summary>The day of a moment in Paris.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(Local(moment).DateTime);

    /// <summary>The first moment of a day in Paris.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => AtParis(day.ToDateTime(TimeOnly.MinValue));

    /// <summary>The moment at which the clocks of Paris show a time; of an hour they show twice, the second.</summary>
    public static DateTimeOffset AtParis(DateTime shown) => new(DateTime.SpecifyKind(shown, DateTimeKind.Unspecified), Paris.Value.GetUtcOffset(DateTime.SpecifyKind(shown, DateTimeKind.Unspecified)));

    /// <summary>The date in Paris; on a machine without time zones, the one it keeps itself.</summary>
    public static DateOnly Today(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Paris.Value).DateTime);
    }
}
