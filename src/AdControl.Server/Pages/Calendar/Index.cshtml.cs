using System.Globalization;
using System.Text;
using AdControl.Law;
using AdControl.Server.Pages.Dossiers;
using AdControl.Server.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace AdControl.Server.Pages.Calendar;

/// <summary>The deposit periods of a year and the decisions due after them; as a calendar file, too.</summary>
internal sealed class CalendarPage : AppPage
{
    [BindProperty(SupportsGet = true)]
    public string? Year { get; set; }

    /// <summary>How it is wanted: <c>ics</c> as a calendar file; null as a page.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Format { get; set; }

    public DateOnly Today => LegalTime.DayOf(Now);

    public IReadOnlyList<int> Years => [.. Office.Pack.Calendar.Years.Select(y => y.Year).Order()];

    public int Chosen { get; private set; }

    public CalendarYear? Known => Office.Pack.Calendar.Years.FirstOrDefault(y => y.Year == Chosen);

    public IReadOnlyList<DepositPeriod> Periods => [.. (Known?.Periods ?? []).OrderBy(p => p.Opens).ThenBy(p => p.Type, StringComparer.Ordinal)];

    public IEnumerable<DepositWindow> Windows => Office.Pack.Calendar.Years.SelectMany(y => y.Periods).Select(p => p.Type).Distinct().Order(StringComparer.Ordinal).Select(type => DepositWindow.Of(Office.Pack, type, Today));

    /// <summary>The types whose periods of the year are not all known.</summary>
    public IEnumerable<string> Incomplete => Known is null ? [] : Windows.Select(w => w.Calendar!).Except(Known.CompleteTypes);

    public DateOnly? DueAfter(DepositPeriod period) => Office.Pack.Calendar.DueAfter(period.Type, period.Closes);

    public IActionResult OnGet()
    {
        Chosen = Entered.Whole(Year) is { } year && Years.Contains(year) ? year : Years.LastOrDefault(y => y <= Today.Year);
        return Format == "ics" ? File(Encoding.UTF8.GetBytes(Ics()), "text/calendar; charset=utf-8", string.Create(CultureInfo.InvariantCulture, $"adcontrol-{Chosen}.ics")) : Page();
    }

    // RFC 5545: days as DATE, the end is the day after; lines end with CRLF.
    private string Ics()
    {
        var text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//AdControl//Calendar//EN\r\n");
        foreach (var period in Periods)
        {
            Event($"{period.Type}-{period.Opens:yyyyMMdd}", period.Opens, period.Closes, T["Deposit period: {0}", T.Named("period", period.Type)]);
            if (DueAfter(period) is { } due) Event($"{period.Type}-{period.Opens:yyyyMMdd}-due", due, due, T["Decisions due: {0}", T.Named("period", period.Type)]);
        }
        return text.Append("END:VCALENDAR\r\n").ToString();

        void Event(string id, DateOnly first, DateOnly last, string summary) => text.Append(
            CultureInfo.InvariantCulture,
            $"BEGIN:VEVENT\r\nUID:{id}@adcontrol.invalid\r\nDTSTAMP:{Now.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}\r\nDTSTART;VALUE=DATE:{first:yyyyMMdd}\r\nDTEND;VALUE=DATE:{last.AddDays(1):yyyyMMdd}\r\nSUMMARY:{summary.Replace(",", "\\,", StringComparison.Ordinal)}\r\nEND:VEVENT\r\n");
    }
}
