namespace AdControl.Products.Import;

/// <summary>What an import took from a file. Accepted, duplicate and rejected rows together are all its rows.</summary>
/// <param name="Kind">Which file it is.</param>
/// <param name="Name">Its name.</param>
/// <param name="Sha256">The hash of its bytes, in lower-case hexadecimal.</param>
/// <param name="Encoding"><c>utf-8</c> or <c>windows-1252</c>, as detected.</param>
/// <param name="Rows">Its records; blank lines are not counted.</param>
/// <param name="Accepted">Rows in the store.</param>
/// <param name="Duplicates">Exact copies of an earlier row.</param>
/// <param name="Rejected">Rows that could not be taken.</param>
/// <param name="Blank">Blank lines, those inside a record included.</param>
/// <param name="Flagged">Accepted rows with a remark; a row with two remarks counts once.</param>
/// <param name="Orphans">Accepted rows whose medicine is not in the list of medicines.</param>
/// <param name="Newest">The newest date of the file that is not in the future; null when it has no dates.</param>
public sealed record ImportedFile(
    RegisterFileKind Kind, string Name, string Sha256, string Encoding,
    int Rows, int Accepted, int Duplicates, int Rejected, int Blank, int Flagged, int Orphans, DateOnly? Newest);
