namespace AdControl.Law;

/// <summary>How well the source of a rule, a parameter or a date is known.</summary>
public enum Confidence
{
    /// <summary>Inferred, or the source was cut: asks for a review, never blocks.</summary>
    Unconfirmed,

    /// <summary>A secondary source: commentary, press, a firm's note.</summary>
    Secondary,

    /// <summary>A page or decision of the agency.</summary>
    Agency,

    /// <summary>The text of the law or regulation.</summary>
    Law,
}
