namespace AdControl.Products;

/// <summary>How far the denomination that a text gives itself is that of a medicine.</summary>
public enum NameAgreement
{
    /// <summary>The text gives itself no denomination.</summary>
    Unknown,

    /// <summary>Brand, and strength where both have one, are the same.</summary>
    Same,

    /// <summary>A word of the brand is the same, the rest or the strength is not: another medicine of the range, or a name that has changed.</summary>
    Partial,

    /// <summary>No word of the brand is the same.</summary>
    None,
}
