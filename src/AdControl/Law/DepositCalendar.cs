namespace AdControl.Law;

/// <summary>The deposit periods of all years that are known, and the deadlines that follow from them.</summary>
/// <remarks>Nothing is guessed: where a year is not complete, a day outside its known periods is neither in nor out.</remarks>
public sealed class DepositCalendar
{
    private readonly Parameters parameters;
    private readonly Dictionary<int, CalendarYear> years;
    private readonly HashSet<DateOnly> holidays;

    internal DepositCalendar(IReadOnlyList<CalendarYear> years, IReadOnlyList<DateOnly> holidays, Parameters parameters)
    {
        Years = years;
        this.parameters = parameters;
        this.years = years.ToDictionary(y => y.Year);
        this.holidays = [.. holidays];
    }

    /// <summary>A pack without calendars.</summary>
    public static DepositCalendar None { get; } = new([], [], Parameters.None);

    /// <summary>The years, in the order of the files.</summary>
    public IReadOnlyList<CalendarYear> Years { get; }

    /// <summary>Whether <paramref name="day"/> is a public holiday; only working-day reminders ask, never a statutory month.</summary>
    public bool IsHoliday(DateOnly day) => holidays.Contains(day);

    /// <summary>The period of <paramref name="type"/> in which <paramref name="day"/> falls; null when no known one does.</summary>
    public DepositPeriod? PeriodOf(string type, DateOnly day)
    {
        foreach (var year in Years)
            foreach (var period in year.Periods)
                if (period.Type == type && period.Contains(day)) return period;
        return null;
    }

    /// <summary>Whether applications are received on <paramref name="day"/>; null when the calendar does not say.</summary>
    public bool? IsOpen(string type, DateOnly day)
    {
        if (PeriodOf(type, day) is not null) return true;
        return IsComplete(type, day.Year) ? false : null;
    }

    /// <summary>Whether a period of <paramref name="type"/> has a day in this month; null when the calendar does not say.</summary>
    public bool? HasPeriodIn(string type, int year, int month)
    {
        if (month is < 1 or > 12 || year is < 1 or > 9998) return false;
        var first = new DateOnly(year, month, 1);
        var span = new DateSpan(first, first.AddMonths(1).AddDays(-1));
        if (Years.Any(y => y.Periods.Any(p => p.Type == type && span.Overlaps(new DateSpan(p.Opens, p.Closes))))) return true;
        return IsComplete(type, year) ? false : null;
    }

    /// <summary>The last day on which a decision can be signed for an application received on <paramref name="day"/>.</summary>
    /// <returns>Null when the calendar or the delay is not known for that day.</returns>
    /// <remarks>In a period the delay runs from the day after its end; outside one, from the day of receipt.</remarks>
    public DateOnly? DueFor(string type, DateOnly day)
    {
        if (PeriodOf(type, day) is { } period) return DueAfter(type, period.Closes);
        if (IsOpen(type, day) is null) return null;
        return parameters.Period(ParameterIds.VisaDelayOutOfPeriod, day)?.DueFrom(day, MonthEnd.Clip);
    }

    /// <summary>The end of evaluation of the period of <paramref name="type"/> that ends on <paramref name="closes"/>: the published one, else the computed one.</summary>
    /// <returns>Null when no delay is in force on that day.</returns>
    /// <example>A period that ends on 2017-12-30 is due on 2018-02-28.</example>
    public DateOnly? DueAfter(string type, DateOnly closes)
    {
        foreach (var year in Years)
            foreach (var published in year.Overrides)
                if (published.Type == type && published.Closes == closes) return published.Due;
        return parameters.Period(ParameterIds.VisaDelay, closes)?.DueFrom(closes.AddDays(1), MonthEnd.Clip);
    }

    // A period may begin in December and end in January: the year in which it begins lists it.
    private bool IsComplete(string type, int year) => years.TryGetValue(year, out var known) && known.CompleteTypes.Contains(type);
}
