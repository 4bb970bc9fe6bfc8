using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace AdControl.Storage.Cases;

/// <summary>An open connection that keeps its statements prepared. Parameters are <c>$1</c>, <c>$2</c>, … in both dialects.</summary>
/// <remarks>The SQL given here is a constant of the program; values always go through parameters. Used by one caller at a time.</remarks>
internal sealed class CaseConnection(DbConnection connection) : IAsyncDisposable
{
    private readonly Dictionary<string, DbCommand>? _prepared = connection is SqliteConnection ? [] : null;

    public DbConnection Connection => connection;

    public DbTransaction? Transaction { get; private set; }

    public bool IsUsable => connection.State == System.Data.ConnectionState.Open;

    /// <summary>Begins a transaction; on SQLite one that may write, so that it never has to wait in its middle.</summary>
    public async ValueTask BeginAsync(CancellationToken cancellation) =>
        Transaction = connection is SqliteConnection sqlite ? sqlite.BeginTransaction(deferred: false) : await connection.BeginTransactionAsync(cancellation);

    public async ValueTask CommitAsync(CancellationToken cancellation)
    {
        await Transaction!.CommitAsync(cancellation);
        await EndAsync();
    }

    public async ValueTask RollbackAsync()
    {
        if (Transaction is null) return;
        try
        {
            await Transaction.RollbackAsync(CancellationToken.None);
        }
        catch (Exception problem) when (problem is DbException or InvalidOperationException or IOException)
        {
            // The connection is gone, and with it the transaction.
        }
        await EndAsync();
    }

    private async ValueTask EndAsync()
    {
        await Transaction!.DisposeAsync();
        Transaction = null;
    }

    public async ValueTask<int> RunAsync(string sql, CancellationToken cancellation, params object?[] values)
    {
        var command = Command(sql, values);
        try
        {
            return await command.ExecuteNonQueryAsync(cancellation);
        }
        finally
        {
            if (_prepared is null) await command.DisposeAsync();
        }
    }

    public async ValueTask<List<T>> ListAsync<T>(string sql, Func<DbDataReader, T> read, CancellationToken cancellation, params object?[] values)
    {
        var command = Command(sql, values);
        try
        {
            await using var rows = await command.ExecuteReaderAsync(cancellation);
            var list = new List<T>();
            while (await rows.ReadAsync(cancellation)) list.Add(read(rows));
            return list;
        }
        finally
        {
            if (_prepared is null) await command.DisposeAsync();
        }
    }

    public async ValueTask<T?> FirstAsync<T>(string sql, Func<DbDataReader, T> read, CancellationToken cancellation, params object?[] values)
        where T : class
    {
        var command = Command(sql, values);
        try
        {
            await using var rows = await command.ExecuteReaderAsync(cancellation);
            return await rows.ReadAsync(cancellation) ? read(rows) : null;
        }
        finally
        {
            if (_prepared is null) await command.DisposeAsync();
        }
    }

    public async ValueTask<long?> NumberAsync(string sql, CancellationToken cancellation, params object?[] values)
    {
        var command = Command(sql, values);
        try
        {
            return await command.ExecuteScalarAsync(cancellation) is { } value and not DBNull ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : null;
        }
        finally
        {
            if (_prepared is null) await command.DisposeAsync();
        }
    }

    /// <summary>A statement with its values; on SQLite prepared once, and used by one reader at a time.</summary>
    public DbCommand Command(string sql, object?[] values)
    {
        if (_prepared is null) return Fill(New(sql), values);
        if (!_prepared.TryGetValue(sql, out var command)) _prepared[sql] = command = New(sql);
        return Fill(command, values);
    }

    private DbCommand New(string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // See the remarks.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }

    private DbCommand Fill(DbCommand command, object?[] values)
    {
        command.Transaction = Transaction;
        for (var i = 0; i < values.Length; i++)
        {
            if (i == command.Parameters.Count) command.Parameters.Add(Parameter(i));
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }
        return command;
    }

    private DbParameter Parameter(int at) => _prepared is null ? new NpgsqlParameter() : new SqliteParameter { ParameterName = string.Create(CultureInfo.InvariantCulture, $"${at + 1}") };

    public async ValueTask DisposeAsync()
    {
        if (Transaction is not null) await RollbackAsync();
        foreach (var command in _prepared?.Values ?? Enumerable.Empty<DbCommand>()) await command.DisposeAsync();
        await connection.DisposeAsync();
    }
}
