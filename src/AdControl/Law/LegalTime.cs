namespace AdControl.Law;

/// <summary>The time the law goes by: Europe/Paris.</summary>
public static class LegalTime
{
    private static readonly Lazy<TimeZoneInfo> Paris = new(() => TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"));

    /// <summary>The date in Paris.</summary>
    public static DateOnly Today(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Paris.Value).DateTime);
    }
}
