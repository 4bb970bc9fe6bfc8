namespace AdControl.Advertising;

/// <summary>What kind of breach a rule looks for.</summary>
public enum FindingKind
{
    /// <summary>A required statement is not there.</summary>
    Missing,

    /// <summary>Something is said that may not be said.</summary>
    Prohibited,

    /// <summary>The product itself may not be advertised so.</summary>
    Product,

    /// <summary>The dossier or the procedure.</summary>
    Procedure,

    /// <summary>Only a person can decide: a question, never a finding.</summary>
    Checklist,
}
