namespace AdControl.Bulletin.Signing;

/// <summary>What may be wrong with a copy of the site.</summary>
public enum SiteFault
{
    /// <summary>A file differs from what was published.</summary>
    Altered,

    /// <summary>A file is gone.</summary>
    Missing,

    /// <summary>A file is there that was never published.</summary>
    Added,

    /// <summary>A manifest is not signed by the key.</summary>
    Unsigned,

    /// <summary>A manifest or the key cannot be read.</summary>
    Unreadable,
}
