namespace AdControl.Law;

/// <summary>From when until when something is in force, both days included.</summary>
/// <param name="From">The first day; null when it has always been so.</param>
/// <param name="Until">The last day; null while nothing ends it.</param>
public readonly record struct DateSpan(DateOnly? From, DateOnly? Until)
{
    /// <summary>Whether it is in force on <paramref name="day"/>.</summary>
    public bool Contains(DateOnly day) => (From is null || day >= From) && (Until is null || day <= Until);

    /// <summary>Whether both are in force on some day.</summary>
    public bool Overlaps(DateSpan other) =>
        (From ?? DateOnly.MinValue) <= (other.Until ?? DateOnly.MaxValue) && (other.From ?? DateOnly.MinValue) <= (Until ?? DateOnly.MaxValue);

    /// <summary>Whether no day lies in it.</summary>
    public bool IsEmpty => From > Until;
}
