namespace AdControl.Storage.Cases;

/// <summary>Rows of a table, given out column by column.</summary>
internal sealed class ColumnSet(int width)
{
    private readonly List<object?[]> _rows = [];

    public int Count => _rows.Count;

    public void Add(params object?[] row)
    {
        if (row.Length != width) throw new ArgumentException($"A row of {width} columns was given {row.Length} values.", nameof(row));
        _rows.Add(row);
    }

    /// <summary>Adds a row, or replaces the one with the same first column.</summary>
    public void Put(params object?[] row)
    {
        _rows.RemoveAll(r => Equals(r[0], row[0]));
        Add(row);
    }

    public string?[] Texts(int column) => [.. _rows.Select(r => (string?)r[column])];

    public long[] Numbers(int column) => [.. _rows.Select(r => (long)r[column]!)];

    public long?[] NumbersOrNull(int column) => [.. _rows.Select(r => (long?)r[column])];

    public byte[][] Bytes(int column) => [.. _rows.Select(r => (byte[])r[column]!)];
}
