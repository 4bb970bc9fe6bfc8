namespace AdControl.Products;

/// <summary>How a medicine answers a search, best first.</summary>
public enum MatchKind
{
    /// <summary>The text is its CIS code, or the CIP code of one of its presentations.</summary>
    Code,

    /// <summary>The text is its name, whole or without strength and form.</summary>
    Exact,

    /// <summary>Its name begins with the words of the text.</summary>
    Prefix,

    /// <summary>Words of its name begin with those of the text.</summary>
    WordPrefix,

    /// <summary>One of its substances has the words of the text.</summary>
    Substance,

    /// <summary>The text stands somewhere inside its name or a substance.</summary>
    Contains,
}
