namespace AdControl.Rules.Phrases;

/// <summary>Why a match does not count.</summary>
public enum DismissalReason
{
    /// <summary>A negation governs it (« ne garantit pas »).</summary>
    Negation,

    /// <summary>It is part of a warning (« en cas de », « peut provoquer »).</summary>
    Warning,

    /// <summary>It stands in a quotation of the leaflet or of the product information.</summary>
    Quotation,

    /// <summary>It stands in a legal notice.</summary>
    Notice,

    /// <summary>It lies inside a wording that the law or the agency prescribes.</summary>
    Wording,

    /// <summary>It lies inside, or overlaps, an exception of its own set.</summary>
    Exception,
}
