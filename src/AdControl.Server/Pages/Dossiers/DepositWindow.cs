using AdControl.Cases;
using AdControl.Law;

namespace AdControl.Server.Pages.Dossiers;

/// <summary>When applications of a procedure are received.</summary>
/// <param name="Calendar">The type of its periods; null when it has none: any day is good.</param>
/// <param name="IsOpen">Whether today is in a period; null when the calendar of the year is not complete.</param>
/// <param name="Current">The period today is in.</param>
/// <param name="Next">The next period that is known.</param>
/// <param name="Today">The day it is in Paris.</param>
internal sealed record DepositWindow(string? Calendar, bool? IsOpen, DepositPeriod? Current, DepositPeriod? Next, DateOnly Today)
{
    /// <summary>Whether a deposit would not be outside a period as far as anybody knows.</summary>
    public bool MayDeposit => IsOpen != false;

    /// <summary>How many days are left after today.</summary>
    public int DaysLeft => Current is null ? 0 : Current.Closes.DayNumber - Today.DayNumber;

    /// <summary>In how many days the next period opens.</summary>
    public int DaysUntilNext => Next is null ? 0 : Next.Opens.DayNumber - Today.DayNumber;

    /// <summary>The window of a procedure on a day.</summary>
    public static DepositWindow Of(RulePack pack, Procedure procedure, DateOnly today) => Of(pack, procedure.Clock?.Calendar, today);

    /// <summary>The window of a type of periods on a day.</summary>
    public static DepositWindow Of(RulePack pack, string? type, DateOnly today)
    {
        if (type is null) return new(null, true, null, null, today);
        var next = pack.Calendar.Years.SelectMany(y => y.Periods).Where(p => p.Type == type && p.Opens > today).MinBy(p => p.Opens);
        return new(type, pack.Calendar.IsOpen(type, today), pack.Calendar.PeriodOf(type, today), next, today);
    }
}
