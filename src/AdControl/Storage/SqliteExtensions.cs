using System.Globalization;
using Microsoft.Data.Sqlite;

namespace AdControl.Storage;

/// <summary>Short forms of ADO.NET; parameters are <c>$1</c>, <c>$2</c>, …</summary>
/// <remarks>The SQL given here is a constant of the program with names of its own tables; values always go through parameters.</remarks>
internal static class SqliteExtensions
{
    public static SqliteCommand Prepare(this StoreConnection connection, string sql, params ReadOnlySpan<object> values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // See the remarks.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.SetAll(values);
        return command;
    }

    /// <summary>Runs a query; the same one must not be run before its reader is closed.</summary>
    /// <remarks>The connection keeps the command: one left to the garbage collector would hold the database open after its connection was closed.</remarks>
    public static SqliteDataReader Read(this StoreConnection connection, string sql, params ReadOnlySpan<object> values)
    {
        var command = connection.Prepared(sql);
        command.SetAll(values);
        return command.ExecuteReader();
    }

    /// <summary>Runs a query and reads all its rows; <paramref name="read"/> must not run the same one.</summary>
    public static List<T> List<T>(this StoreConnection connection, string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object> values)
    {
        var command = connection.Prepared(sql);
        command.SetAll(values);
        using var rows = command.ExecuteReader();
        var list = new List<T>();
        while (rows.Read()) list.Add(read(rows));
        return list;
    }

    public static object? Scalar(this StoreConnection connection, string sql, params ReadOnlySpan<object> values)
    {
        var command = connection.Prepared(sql);
        command.SetAll(values);
        return command.ExecuteScalar();
    }

    public static int Run(this StoreConnection connection, string sql, params ReadOnlySpan<object> values)
    {
        var command = connection.Prepared(sql);
        command.SetAll(values);
        return command.ExecuteNonQuery();
    }

    public static int Run(this SqliteCommand command, params ReadOnlySpan<object> values)
    {
        command.SetAll(values);
        return command.ExecuteNonQuery();
    }

    public static string? TextOrNull(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static DateOnly? DateOrNull(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : Iso.Date(row.GetString(column));

    public static decimal? AmountOrNull(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : Iso.Amount(row.GetString(column));

    public static bool? FlagOrNull(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column) != 0;

    private static void SetAll(this SqliteCommand command, ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (i < command.Parameters.Count) command.Parameters[i].Value = values[i];
            else command.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"${i + 1}"), values[i]);
        }
    }
}
