namespace AdControl.Advertising;

/// <summary>How one rule of the law ended on one advertisement, or on one of its medicines.</summary>
public enum RuleOutcome
{
    /// <summary>A condition on product, audience, support, date or medicine is not met.</summary>
    NotApplicable,

    /// <summary>What the law demands is there.</summary>
    Passes,

    /// <summary>A fact is not known.</summary>
    Undecided,

    /// <summary>The law is breached.</summary>
    Fires,
}
