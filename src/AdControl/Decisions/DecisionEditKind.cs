namespace AdControl.Decisions;

/// <summary>What a person may do to a draft.</summary>
public enum DecisionEditKind
{
    /// <summary>Gives a sentence other words.</summary>
    Edit,

    /// <summary>Adds a sentence behind another.</summary>
    Insert,

    /// <summary>Takes a sentence out.</summary>
    Remove,
}
