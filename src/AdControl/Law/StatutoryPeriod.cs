using System.Globalization;

namespace AdControl.Law;

/// <summary>The time a statute gives, counted in whole days or whole months (<i>délai</i>).</summary>
/// <param name="Count">How many days or months; may be negative to count back.</param>
/// <param name="Unit">Days or months.</param>
/// <remarks>A month is never 30 days. When the target month is too short the caller says which way to round.</remarks>
public readonly record struct StatutoryPeriod(int Count, PeriodUnit Unit)
{
    /// <summary>A period of <paramref name="count"/> months.</summary>
    public static StatutoryPeriod Months(int count) => new(count, PeriodUnit.Month);

    /// <summary>A period of <paramref name="count"/> days.</summary>
    public static StatutoryPeriod Days(int count) => new(count, PeriodUnit.Day);

    /// <summary>The date on which a period that starts on <paramref name="firstDay"/> falls due.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The date leaves the calendar (years 1 to 9999).</exception>
    /// <example>2 months from 2024-11-16 fall due on 2025-01-16; 2 months from 2017-12-31, clipped, on 2018-02-28.</example>
    public DateOnly DueFrom(DateOnly firstDay, MonthEnd rounding)
    {
        if (Unit == PeriodUnit.Day) return firstDay.AddDays(Count);
        var clipped = firstDay.AddMonths(Count);
        return rounding == MonthEnd.Next && clipped.Day < firstDay.Day ? clipped.AddDays(1) : clipped;
    }

    /// <summary>The period in words for a log, such as <c>2 months</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Count} {(Unit == PeriodUnit.Month ? "month" : "day")}{(Math.Abs(Count) == 1 ? "" : "s")}");
}
