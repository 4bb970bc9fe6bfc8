using System.Globalization;
using AdControl.Law;

namespace AdControl.Advertising;

/// <summary>What rules read as <c>law</c>: the dated values, lists and calendars on the date of law.</summary>
internal sealed class LawFacts(Parameters parameters, DepositCalendar calendar, DateOnly date)
{
    public DateOnly Date { get; } = date;

    public double? Number(string id) => parameters.Number(id, Date);

    public string? Text(string id) => parameters.Text(id, Date);

    public bool Listed(string list, string? text) => parameters.FindList(list)?.Find(text, Date) is not null;

    public bool Mentions(string list, string? text) => parameters.FindList(list)?.FindIn(text, Date) is not null;

    /// <summary>The entries of a list on the date of law, as the file writes them; none when there is no such list.</summary>
    public IReadOnlyList<string> Entries(string list) => parameters.FindList(list) is { } found ? [.. found.On(Date).Select(e => e.Text)] : [];

    public bool HasList(string list) => parameters.FindList(list) is not null;

    public static DateOnly? AddMonths(DateOnly? day, double months) =>
        day is { } first ? Shifted(first, StatutoryPeriod.Months(Whole(months))) : null;

    public static DateOnly? AddDays(DateOnly? day, double days) =>
        day is { } first ? Shifted(first, StatutoryPeriod.Days(Whole(days))) : null;

    /// <summary>Whether applications are received at <paramref name="moment"/>; null when the calendar does not say.</summary>
    public bool? PeriodOpen(string type, DateTime? moment) => moment is { } at ? calendar.IsOpen(type, DateOnly.FromDateTime(at)) : false;

    /// <summary>Whether the month written as <c>26/02</c> has a period; null when the calendar does not say.</summary>
    public bool? InPeriodMonth(string type, string? yearAndMonth)
    {
        var parts = yearAndMonth?.Split('/') ?? [];
        if (parts.Length < 2 || !TryNumber(parts[0], out var year) || !TryNumber(parts[1], out var month)) return false;
        return calendar.HasPeriodIn(type, year < 100 ? 2000 + year : year, month);
    }

    /// <summary>The last day to decide on what was received at <paramref name="moment"/>; null when it is not known.</summary>
    public DateOnly? DueAfterPeriod(string type, DateTime? moment) => moment is { } at ? calendar.DueFor(type, DateOnly.FromDateTime(at)) : null;

    private static bool TryNumber(string text, out int number) => int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static int Whole(double number) => (int)Math.Clamp(Math.Round(number), -120_000, 120_000);

    // A rule file may ask for a date beyond the calendar's end: nothing is due then.
    private static DateOnly? Shifted(DateOnly day, StatutoryPeriod period)
    {
        try
        {
            return period.DueFrom(day, MonthEnd.Clip);
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }
}
