namespace AdControl.Products.Import;

/// <summary>What became of a row that was not taken as it is.</summary>
public enum ImportOutcome
{
    /// <summary>The row is not in the store.</summary>
    Rejected,

    /// <summary>The row is the exact copy of an earlier one; it is in the store once.</summary>
    Duplicate,

    /// <summary>The row is in the store; something in it looks wrong.</summary>
    Flagged,

    /// <summary>The row is in the store; its medicine is not in the list of medicines.</summary>
    Orphan,
}
