namespace AdControl.Cases;

/// <summary>Where an act stands.</summary>
public enum ActState
{
    /// <summary>It can be edited.</summary>
    Draft,

    /// <summary>Its text is frozen and signed, or, for what the program attests, frozen.</summary>
    Signed,

    /// <summary>Whom it concerns was told.</summary>
    Notified,

    /// <summary>It is in the bulletin.</summary>
    Published,

    /// <summary>A draft that was overtaken.</summary>
    Abandoned,
}
