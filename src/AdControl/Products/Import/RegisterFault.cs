namespace AdControl.Products.Import;

/// <summary>Why files cannot be imported.</summary>
public enum RegisterFault
{
    /// <summary>The folder is not there.</summary>
    FolderMissing,

    /// <summary>The folder holds none of the register's files.</summary>
    NoFiles,

    /// <summary>The list of medicines is not among them, and the store has none yet.</summary>
    MedicinesMissing,

    /// <summary>More rows of a file are rejected than accepted: it is something else under that name.</summary>
    NotThatFile,

    /// <summary>The file cannot be opened.</summary>
    CannotOpen,

    /// <summary>No file has a date, and none was given.</summary>
    NoDate,

    /// <summary>The files are older than the register in the store.</summary>
    Older,
}
