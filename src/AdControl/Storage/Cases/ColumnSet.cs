using System.Globalization;

namespace AdControl.Storage.Cases;

/// <summary>Rows for PostgreSQL, as what a statement selects from: one row as its values, which need no planning; several as columns, in one statement all the same.</summary>
/// <param name="columns">A letter for each column: <c>t</c> text, <c>n</c> number, <c>b</c> bytes.</param>
internal sealed class ColumnSet(string columns)
{
    private readonly List<object?[]> _rows = [];

    public int Count => _rows.Count;

    public void Add(params object?[] row)
    {
        if (row.Length != columns.Length) throw new ArgumentException($"A row of {columns.Length} columns was given {row.Length} values.", nameof(row));
        _rows.Add(row);
    }

    /// <summary>Adds a row, or replaces the one with the same first column.</summary>
    public void Put(params object?[] row)
    {
        _rows.RemoveAll(r => Equals(r[0], row[0]));
        Add(row);
    }

    /// <summary>Rows in the order of a text column, by its bytes.</summary>
    public void Sort(int column) => _rows.Sort((a, b) => string.CompareOrdinal((string?)a[column], (string?)b[column]));

    /// <summary>The rows as a statement's <c>FROM</c>.</summary>
    public string Source => Count == 1 ? $"(VALUES ({List("")}))" : $"unnest({List("[]")})";

    /// <summary>The parameter after those of the rows, such as <c>$4</c>.</summary>
    public string Next(int after = 1) => string.Create(CultureInfo.InvariantCulture, $"${columns.Length + after}");

    /// <summary>The values of the statement's parameters.</summary>
    /// <param name="more">What follows those of the rows.</param>
    public object?[] Values(params object?[] more) => [.. Count == 1 ? _rows[0] : columns.Select(object? (type, at) => Column(type, at)), .. more];

    private string List(string array) => string.Join(", ", columns.Select((c, i) => string.Create(CultureInfo.InvariantCulture, $"${i + 1}::{Type(c)}{array}")));

    private static string Type(char column) => column switch { 't' => "text", 'n' => "bigint", _ => "bytea" };

    private object Column(char type, int at) => type switch
    {
        't' => _rows.Select(r => (string?)r[at]).ToArray(),
        'n' => _rows.Select(r => (long?)r[at]).ToArray(),
        _ => _rows.Select(r => (byte[])r[at]!).ToArray(),
    };
}
