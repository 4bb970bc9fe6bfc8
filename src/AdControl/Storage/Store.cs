using Microsoft.Data.Sqlite;

namespace AdControl.Storage;

/// <summary>The SQLite file of a data folder, opened and brought to the current schema.</summary>
internal sealed class Store : IDisposable
{
    /// <summary>"ADCT": tells this program's database from any other.</summary>
    internal const int ApplicationId = 0x41444354;

    private const int Denied = 3, Busy = 5, Locked = 6, ReadOnly = 8, IoError = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26;

    private readonly Lock _gate = new();

    private Store(StoreConnection connection, string path) => (Connection, Path) = (connection, path);

    public StoreConnection Connection { get; }

    public string Path { get; }

    public static string PathIn(string folder) => System.IO.Path.Combine(folder, DataFolder.FileName);

    /// <summary>Opens the store of a folder, created when it is not there.</summary>
    public static Store Create(string folder, TimeProvider clock)
    {
        var path = PathIn(folder);
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnusableException(StoreFault.NotWritable, folder, $"The data folder {folder} cannot be made.", problem);
        }
        return Open(path, path, SqliteOpenMode.ReadWriteCreate, clock);
    }

    /// <summary>Opens the store of a folder, for reading alone when it may not be written; null when the folder has none.</summary>
    public static Store? OpenExisting(string folder, TimeProvider clock)
    {
        var path = PathIn(folder);
        if (!File.Exists(path)) return null;
        try
        {
            return Open(path, path, SqliteOpenMode.ReadWrite, clock);
        }
        catch (StoreUnusableException problem) when (problem.Fault is StoreFault.NotWritable or StoreFault.CannotOpen)
        {
            return OpenForReading(path, clock);
        }
    }

    // Beside a database with a write-ahead log, SQLite wants to make a file even to read. Where it may not, the database is declared immutable:
    // true as long as nobody is writing, which an absent log shows.
    private static Store OpenForReading(string path, TimeProvider clock)
    {
        try
        {
            return Open(path, path, SqliteOpenMode.ReadOnly, clock);
        }
        catch (StoreUnusableException problem) when (problem.Fault is StoreFault.NotWritable or StoreFault.CannotOpen && !HasLog(path))
        {
            return Open(new Uri(System.IO.Path.GetFullPath(path)).AbsoluteUri + "?immutable=1", path, SqliteOpenMode.ReadOnly, clock);
        }
    }

    private static bool HasLog(string path) => new FileInfo(path + "-wal") is { Exists: true, Length: > 0 };

    /// <summary>Runs an action when no other runs, for the connection and its statements serve one at a time, and says in the user's terms what SQLite refused.</summary>
    public T Guarded<T>(Func<T> action)
    {
        try
        {
            lock (_gate) return action();
        }
        catch (SqliteException problem)
        {
            throw Explain(problem, Path);
        }
    }

    public void Dispose() => Connection.Dispose();

    private static Store Open(string source, string path, SqliteOpenMode mode, TimeProvider clock)
    {
        // Pooling would keep the file open after the last command, and a data folder could not be removed.
        var settings = new SqliteConnectionStringBuilder { DataSource = source, Mode = mode, Pooling = false, ForeignKeys = true, DefaultTimeout = 5 };
        var connection = new StoreConnection(settings.ToString());
        try
        {
            connection.Open();
            Migrations.Run(connection, path, mode == SqliteOpenMode.ReadOnly, clock);
            return new Store(connection, path);
        }
        catch (SqliteException problem)
        {
            connection.Dispose();
            throw Explain(problem, path);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static StoreUnusableException Explain(SqliteException problem, string path) => problem.SqliteErrorCode switch
    {
        Busy or Locked => new(StoreFault.Locked, path, $"{path} is in use: another process is writing to it.", problem),
        Corrupt or NotADatabase => new(StoreFault.Corrupt, path, $"{path} is damaged or is no SQLite database.", problem),
        ReadOnly => new(StoreFault.NotWritable, path, $"{path} cannot be written: the file or its folder is read-only.", problem),
        Full => new(StoreFault.DiskFull, path, $"{path} cannot be written: the disk is full.", problem),
        CannotOpen or IoError or Denied => new(StoreFault.CannotOpen, path, $"{path} cannot be opened, read or written.", problem),
        _ => new(StoreFault.Corrupt, path, $"{path} is damaged or cannot be read.", problem),
    };
}
