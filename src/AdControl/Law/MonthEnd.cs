namespace AdControl.Law;

/// <summary>What happens when the target month is too short for the day.</summary>
public enum MonthEnd
{
    /// <summary>The period falls due on the last day of the short month.</summary>
    Clip,

    /// <summary>The period falls due on the first day of the month after.</summary>
    Next,
}
