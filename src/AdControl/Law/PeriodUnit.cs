namespace AdControl.Law;

/// <summary>The unit a statutory period is counted in.</summary>
public enum PeriodUnit
{
    /// <summary>Calendar days.</summary>
    Day,

    /// <summary>Calendar months, never thirty days.</summary>
    Month,
}
