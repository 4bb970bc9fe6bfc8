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

    /// <summary>The folder or the file may not be written, or the disk is full.</summary>
    NotWritable,
}
