namespace AdControl.Law;

/// <summary>The time the law goes by: Europe/Paris.</summary>
public static class LegalTime
{
    private static readonly Lazy<TimeZoneInfo> Paris = new(() =>
        TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Paris", out var zone) ? zone : TimeZoneInfo.Local);

    /// <summary>The date in Paris; on a machine without time zones, the one it keeps itself.</summary>
    public static DateOnly Today(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Paris.Value).DateTime);
    }
}
