using System.Globalization;
using Microsoft.Data.Sqlite;

namespace AdControl.Storage;

/// <summary>Inserts many rows with one prepared statement; the caller has a transaction open.</summary>
internal sealed class BulkInsert : IDisposable
{
    private readonly SqliteCommand _command;

    /// <param name="connection">The store.</param>
    /// <param name="table">The table.</param>
    /// <param name="columns">Its columns, in the order of the values.</param>
    /// <param name="replaceBy">The key by which a row that is there already is updated; null when none can be.</param>
    public BulkInsert(StoreConnection connection, string table, string[] columns, string? replaceBy = null)
    {
        var places = string.Join(',', Enumerable.Range(1, columns.Length).Select(n => string.Create(CultureInfo.InvariantCulture, $"${n}")));
        var update = string.Join(',', columns.Select(column => $"{column} = excluded.{column}"));
        var sql = $"INSERT INTO {table} ({string.Join(',', columns)}) VALUES ({places})";
        _command = connection.Prepare(replaceBy is null ? sql : $"{sql} ON CONFLICT ({replaceBy}) DO UPDATE SET {update}");
    }

    public void Add(params ReadOnlySpan<object> values) => _command.Run(values);

    public void Dispose() => _command.Dispose();
}
