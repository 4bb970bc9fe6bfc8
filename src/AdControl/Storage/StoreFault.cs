namespace AdControl.Storage;

/// <summary>Why a store cannot be used.</summary>
public enum StoreFault
{
    /// <summary>Another process is writing to it.</summary>
    Locked,

    /// <summary>The file is damaged, or no SQLite database.</summary>
    Corrupt,

    /// <summary>It is a database of another program.</summary>
    Foreign,

    /// <summary>A newer version of the program wrote it.</summary>
    TooNew,

    /// <summary>An older version of the program wrote it, and it may not be written to bring it up to date.</summary>
    Outdated,

    /// <summary>The folder or the file may not be written; reading may be possible.</summary>
    NotWritable,

    /// <summary>The disk is full.</summary>
    DiskFull,

    /// <summary>The file may not be opened, or reading or writing it fails.</summary>
    CannotOpen,
}
