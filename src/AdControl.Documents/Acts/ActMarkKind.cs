namespace AdControl.Documents.Acts;

/// <summary>What was done to a sentence of a draft.</summary>
public enum ActMarkKind
{
    /// <summary>Its words were changed.</summary>
    Edited,

    /// <summary>It was added.</summary>
    Inserted,

    /// <summary>It was taken out.</summary>
    Removed,
}
