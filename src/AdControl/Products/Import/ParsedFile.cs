namespace AdControl.Products.Import;

/// <summary>A file of the register, read and not yet stored.</summary>
internal sealed class ParsedFile
{
    public required RegisterTable Table { get; init; }

    public required string Name { get; init; }

    public required RegisterText Source { get; init; }

    /// <summary>Records, blank lines not counted.</summary>
    public required int Rows { get; init; }

    public required int Blank { get; init; }

    public required int Duplicates { get; init; }

    public required int Rejected { get; init; }

    public required int Flagged { get; init; }

    public required DateOnly? Newest { get; init; }

    /// <summary>The values of the accepted rows, in the order of <see cref="RegisterTable.Target"/>.</summary>
    public required List<object[]> Values { get; init; }

    /// <summary>The line of each accepted row.</summary>
    public required List<int> Lines { get; init; }

    public required List<ImportRemark> Remarks { get; init; }

    public ImportedFile Summary(int orphans) => new(
        Table.Kind, Name, Source.Sha256, Source.Encoding, Rows, Values.Count, Duplicates, Rejected, Blank, Flagged, orphans, Newest);
}
