using AdControl.Law;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace AdControl.Tests.Law;

public sealed class StatutoryPeriodTests
{
    [Theory]
    [InlineData("2024-11-16", 2, "2025-01-16")]
    [InlineData("2017-12-31", 2, "2018-02-28")]
    [InlineData("2023-12-31", 2, "2024-02-29")]
    [InlineData("2026-01-31", 1, "2026-02-28")]
    [InlineData("2026-03-31", -1, "2026-02-28")]
    public void DueFrom_months_clipped_to_the_last_day(string from, int months, string due) =>
        Assert.Equal(DateOnly.Parse(due, null), StatutoryPeriod.Months(months).DueFrom(DateOnly.Parse(from, null), MonthEnd.Clip));

    [Fact]
    public void DueFrom_short_month_rounded_up_is_the_first_of_the_next() =>
        Assert.Equal(new DateOnly(2018, 3, 1), StatutoryPeriod.Months(2).DueFrom(new DateOnly(2017, 12, 31), MonthEnd.Next));

    [Property]
    public Property DueFrom_months_keeps_the_day_or_the_month_is_too_short() =>
        Prop.ForAll(Gen.Choose(700_000, 760_000).Two().ToArbitrary(), pair =>
        {
            var from = DateOnly.FromDayNumber(pair.Item1);
            var months = pair.Item2 % 60;
            var due = StatutoryPeriod.Months(months).DueFrom(from, MonthEnd.Clip);
            var isLastDay = due.AddDays(1).Month != due.Month;
            return (due.Day == from.Day || (isLastDay && due.Day < from.Day)) && (due.Year * 12) + due.Month == (from.Year * 12) + from.Month + months;
        });

    [Property]
    public Property DueFrom_days_is_reversible() =>
        Prop.ForAll(Gen.Choose(-3000, 3000).ToArbitrary(), days =>
            StatutoryPeriod.Days(-days).DueFrom(StatutoryPeriod.Days(days).DueFrom(new DateOnly(2026, 5, 5), MonthEnd.Clip), MonthEnd.Clip) == new DateOnly(2026, 5, 5));
}
