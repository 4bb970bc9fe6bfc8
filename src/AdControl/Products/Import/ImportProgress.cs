namespace AdControl.Products.Import;

/// <summary>How far an import is.</summary>
/// <param name="File">The file whose rows are being stored.</param>
/// <param name="Done">Bytes of all files that are stored.</param>
/// <param name="Total">Bytes of all files.</param>
public readonly record struct ImportProgress(string File, long Done, long Total);
