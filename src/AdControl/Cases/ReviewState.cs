namespace AdControl.Cases;

/// <summary>Where a review item stands.</summary>
public enum ReviewState
{
    /// <summary>Nobody has looked.</summary>
    Open,

    /// <summary>A person agrees: it carries to the decision.</summary>
    Confirmed,

    /// <summary>A person disagrees, and says why.</summary>
    Dismissed,
}
