using AdControl.Law;
using AdControl.Tests.Shared;

namespace AdControl.Tests.Law;

public sealed class DepositCalendarTests
{
    private static readonly DepositCalendar s_calendar = TestPack.Loaded.Calendar;

    [Theory]
    [InlineData("PM", "2026-01-12", true)]
    [InlineData("PM", "2026-01-11", false)]
    [InlineData("PM", "2026-01-30", true)]
    [InlineData("PM", "2026-01-31", false)]
    [InlineData("GP", "2026-02-27", true)]
    [InlineData("GP", "2026-02-28", null)]
    [InlineData("PM", "2025-01-12", null)]
    public void IsOpen_incomplete_year_is_unknown_outside_its_periods(string type, string day, bool? open) =>
        Assert.Equal(open, s_calendar.IsOpen(type, DateOnly.Parse(day, null)));

    [Theory]
    [InlineData("PM", 2026, 1, true)]
    [InlineData("PM", 2026, 2, false)]
    [InlineData("GP", 2026, 2, true)]
    [InlineData("GP", 2026, 3, null)]
    [InlineData("GP", 2026, 13, false)]
    public void HasPeriodIn_month(string type, int year, int month, bool? has) => Assert.Equal(has, s_calendar.HasPeriodIn(type, year, month));

    [Theory]
    [InlineData("PM", "2026-01-20", "2026-03-31")]
    [InlineData("PM", "2026-12-15", "2027-02-28")]
    [InlineData("PM", "2026-06-01", "2026-08-01")]
    [InlineData("GP", "2026-02-20", "2026-05-02")]
    [InlineData("GP", "2026-06-01", null)]
    public void DueFor_period_end_override_or_receipt(string type, string received, string? due) =>
        Assert.Equal(due is null ? null : DateOnly.Parse(due, null), s_calendar.DueFor(type, DateOnly.Parse(received, null)));

    // Ends of evaluation the agency published; the one that differs from the formula is an override of the pack.
    [Theory]
    [InlineData("GP", "2017-10-20", "2017-12-21")]
    [InlineData("PM", "2017-10-13", "2017-12-14")]
    [InlineData("GP", "2024-11-15", "2025-01-16")]
    [InlineData("GP", "2024-12-12", "2025-02-13")]
    [InlineData("GP", "2017-12-30", "2018-02-28")]
    [InlineData("GP", "2016-12-30", "2017-03-01")]
    public void DueAfter_published_ends_of_the_French_pack(string type, string closes, string due)
    {
        var pack = RulePack.Load(Path.Combine(SharedData.SolutionRoot, "rules"));
        Assert.Equal(DateOnly.Parse(due, null), pack.Calendar.DueAfter(type, DateOnly.Parse(closes, null)));
    }
}
