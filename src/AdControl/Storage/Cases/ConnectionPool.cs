using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace AdControl.Storage.Cases;

/// <summary>Connections of a database. On SQLite they are kept open with their statements; PostgreSQL's driver does that itself.</summary>
/// <param name="database">The database.</param>
/// <param name="connect">Makes a connection that is not open yet.</param>
internal sealed class ConnectionPool(CaseDatabase database, Func<DbConnection> connect) : IAsyncDisposable
{
    private const int Denied = 3, Busy = 5, Locked = 6, ReadOnly = 8, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26;

    private readonly ConcurrentBag<CaseConnection> _idle = [];
    private volatile bool _isClosed;

    /// <summary>Runs work on a connection that nobody else uses meanwhile.</summary>
    public async ValueTask<T> UseAsync<T>(Func<CaseConnection, ValueTask<T>> work, CancellationToken cancellation)
    {
        var connection = await RentAsync(cancellation);
        try
        {
            return await work(connection);
        }
        finally
        {
            await ReturnAsync(connection);
        }
    }

    public async ValueTask<CaseConnection> RentAsync(CancellationToken cancellation) =>
        !database.IsPostgres && _idle.TryTake(out var idle) ? idle : await OpenAsync(cancellation);

    public async ValueTask ReturnAsync(CaseConnection connection)
    {
        if (connection.Transaction is not null) await connection.RollbackAsync();
        if (database.IsPostgres || _isClosed) await connection.DisposeAsync();
        else _idle.Add(connection);
    }

    private async ValueTask<CaseConnection> OpenAsync(CancellationToken cancellation)
    {
        if (!database.IsPostgres) MakeFolder();
        var connection = connect();
        try
        {
            await connection.OpenAsync(cancellation);
            var open = new CaseConnection(connection);
            if (!database.IsPostgres)
                await open.RunAsync($"PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; PRAGMA synchronous = {(database.IsFullySynchronous ? "FULL" : "NORMAL")}", cancellation);
            return open;
        }
        catch (SqliteException problem)
        {
            await connection.DisposeAsync();
            throw Explain(problem);
        }
        catch (NpgsqlException problem)
        {
            await connection.DisposeAsync();
            throw new StoreUnusableException(StoreFault.CannotOpen, database.Name, $"The database {database.Name} cannot be opened: {problem.Message}", problem);
        }
    }

    private void MakeFolder()
    {
        var folder = Path.GetDirectoryName(database.Name)!;
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnusableException(StoreFault.NotWritable, folder, $"The data folder {folder} cannot be made.", problem);
        }
    }

    /// <summary>What SQLite refused, in the user's terms.</summary>
    public StoreUnusableException Explain(SqliteException problem) => problem.SqliteErrorCode switch
    {
        Busy or Locked => Unusable(StoreFault.Locked, "is in use: another process is writing to it", problem),
        Corrupt or NotADatabase => Unusable(StoreFault.Corrupt, "is damaged or is no SQLite database", problem),
        ReadOnly => Unusable(StoreFault.NotWritable, "cannot be written: the file or its folder is read-only", problem),
        Full => Unusable(StoreFault.DiskFull, "cannot be written: the disk is full", problem),
        CannotOpen or Denied => Unusable(StoreFault.CannotOpen, "cannot be opened", problem),
        _ => Unusable(StoreFault.Corrupt, $"cannot be read or written ({problem.Message})", problem),
    };

    private StoreUnusableException Unusable(StoreFault fault, string why, Exception problem) => new(fault, database.Name, $"{database.Name} {why}.", problem);

    public async ValueTask DisposeAsync()
    {
        _isClosed = true;
        while (_idle.TryTake(out var connection)) await connection.DisposeAsync();
    }
}
