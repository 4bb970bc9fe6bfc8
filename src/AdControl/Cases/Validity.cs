using AdControl.Law;

namespace AdControl.Cases;

/// <summary>How long something granted is valid.</summary>
internal static class Validity
{
    /// <summary>The last day: a validity of two years that begins on 3 May ends on 2 May.</summary>
    public static DateOnly Until(RulePack pack, string parameter, DateOnly from) => new ClockReckoning(pack).Delay(parameter, from).DueFrom(from, MonthEnd.Clip).AddDays(-1);
}
