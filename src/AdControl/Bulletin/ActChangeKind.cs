namespace AdControl.Bulletin;

/// <summary>What may become of an act after it was published.</summary>
public enum ActChangeKind
{
    /// <summary>A later act mends an error of it (<i>rectifié</i>).</summary>
    Corrected,

    /// <summary>A later act suspends it for a time.</summary>
    Suspended,

    /// <summary>A later act takes its place (<i>remplacé</i>).</summary>
    Superseded,

    /// <summary>Its effect ended for the future (<i>abrogé</i>).</summary>
    Repealed,

    /// <summary>The administration undid it (<i>retiré</i>).</summary>
    Withdrawn,

    /// <summary>A court undid it.</summary>
    Annulled,

    /// <summary>Its text is no longer published; a tombstone stands in its place.</summary>
    Unpublished,
}
