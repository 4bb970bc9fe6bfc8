namespace AdControl.Products.Import;

/// <summary>How a file of the register becomes rows of a table.</summary>
internal sealed record RegisterTable
{
    public required RegisterFileKind Kind { get; init; }

    /// <summary>The beginning and end of the file's name; what stands between is a date.</summary>
    public required (string Start, string End) FileName { get; init; }

    public required int MinimumColumns { get; init; }

    public required int MaximumColumns { get; init; }

    /// <summary>Empties the table before its new rows are stored; empty when rows are updated in place.</summary>
    public required string Clear { get; init; }

    /// <summary>The table and its columns, in the order of the values.</summary>
    public required (string Table, string[] Columns) Target { get; init; }

    /// <summary>Reads a row to the values of its columns.</summary>
    public required Func<RegisterRow, object[]> Read { get; init; }

    /// <summary>The value that must be unique; null when any may repeat.</summary>
    public int? Key { get; init; }

    /// <summary>The value that holds the CIS code; null when the table has none.</summary>
    public int? CisColumn { get; init; }

    /// <summary>Comma-separated with quotes and a header line, rather than tabs.</summary>
    public bool IsCsv { get; init; }

    public bool IsNamed(string fileName) =>
        fileName.StartsWith(FileName.Start, StringComparison.OrdinalIgnoreCase) && fileName.EndsWith(FileName.End, StringComparison.OrdinalIgnoreCase)
        && fileName.Length >= FileName.Start.Length + FileName.End.Length;
}
