using System.Data.Common;
using AdControl.Storage.Cases;
using AdControl.Workflows.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace AdControl.Storage;

/// <summary>The database of cases: workflow instances, tasks, journals, acts. A SQLite file in the data folder, or PostgreSQL.</summary>
/// <remarks>Kept apart from the register, so that an import never holds up a case. Thread-safe; one object serves a whole program.</remarks>
public sealed class CaseDatabase : IAsyncDisposable
{
    /// <summary>The environment variable with the connection string of PostgreSQL.</summary>
    public const string Variable = "ADCONTROL_DB";

    /// <summary>The name of the SQLite file in the data folder.</summary>
    public const string FileName = "cases.db";

    private readonly NpgsqlDataSource? _source, _claimSource;
    private readonly DbContextOptions<CaseContext> _options;
    private readonly ConnectionPool _pool;
    private EfWorkflowStore? _store;

    private CaseDatabase(string name, string settings, NpgsqlDataSource? source)
    {
        Name = name;
        Settings = settings;
        _source = source;
        _claimSource = source is null ? null : NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(settings) { Options = "-c synchronous_commit=off" });
        _pool = new ConnectionPool(this, NewConnection);
        ClaimPool = source is null ? _pool : new ConnectionPool(this, _claimSource!.CreateConnection);
        var options = new DbContextOptionsBuilder<CaseContext>();
        _options = (source is null ? options.UseSqlite(settings) : options.UseNpgsql(source)).Options;
    }

    /// <summary>Where the database is, without a password: the file, or host and database.</summary>
    public string Name { get; }

    /// <summary>Whether it is PostgreSQL, which several nodes may share.</summary>
    public bool IsPostgres => _source is not null;

    /// <summary>For how long other nodes leave alone what one has taken; set it before a store is asked for.</summary>
    /// <value>The default is half a minute.</value>
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(30);

    internal string Settings { get; }

    internal ConnectionPool Pool => _pool;

    /// <summary>Connections whose commits do not wait for the disk: for what may be lost in a crash.</summary>
    internal ConnectionPool ClaimPool { get; }

    /// <summary>Whether a commit on SQLite waits until the disk has it (synchronous=FULL), as it should for anything but trials.</summary>
    internal bool IsFullySynchronous { get; init; } = true;

    /// <summary>The SQLite file of a data folder; both are made when they are not there.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="isFullySynchronous">Whether a commit waits for the disk. Without, a power failure may lose the last commits, but never damages the file.</param>
    public static CaseDatabase Sqlite(string folder, bool isFullySynchronous = true)
    {
        var path = Path.Combine(Path.GetFullPath(folder), FileName);
        // Pooling would keep the file open after the last use, and a data folder could not be removed; connections are kept here instead.
        var settings = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, ForeignKeys = true, DefaultTimeout = 30 };
        return new(path, settings.ToString(), null) { IsFullySynchronous = isFullySynchronous };
    }

    /// <summary>A database of PostgreSQL 14 or later.</summary>
    /// <exception cref="StoreUnusableException">The connection string cannot be understood.</exception>
    public static CaseDatabase Postgres(string connectionString)
    {
        try
        {
            // Nothing is ever set for a session, so there is nothing to be reset with every use of a connection.
            var settings = new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 200, AutoPrepareMinUsages = 2, NoResetOnClose = true, ApplicationName = "adcontrol", Timezone = "UTC" };
            return new($"{settings.Host}/{settings.Database}", settings.ToString(), NpgsqlDataSource.Create(settings));
        }
        catch (ArgumentException problem)
        {
            throw new StoreUnusableException(StoreFault.CannotOpen, "PostgreSQL", $"The connection string of the database cannot be understood: {problem.Message}", problem);
        }
    }

    /// <summary>The database a program should use: the connection given, else that of <see cref="Variable"/>, else SQLite in the data folder.</summary>
    public static CaseDatabase Of(string? connection, string folder) => Named(connection) is { } named ? Postgres(named) : Sqlite(folder);

    /// <summary>Whether there is a database to open: one that is named, or the file of the data folder.</summary>
    public static bool Exists(string? connection, string folder) => Named(connection) is not null || File.Exists(Path.Combine(folder, FileName));

    private static string? Named(string? connection)
    {
        var named = string.IsNullOrWhiteSpace(connection) ? Environment.GetEnvironmentVariable(Variable) : connection;
        return string.IsNullOrWhiteSpace(named) ? null : named;
    }

    /// <summary>Brings the database to the current schema; another program may do so at the same time.</summary>
    /// <exception cref="StoreUnusableException">It cannot be opened or written, or a newer version of the program wrote it.</exception>
    public async Task MigrateAsync(CancellationToken cancellation = default) => await CaseMigrations.RunAsync(this, cancellation);

    /// <summary>A context of its own connection; the caller disposes of it.</summary>
    public CaseContext NewContext() => new(_options);

    /// <summary>Where workflow instances of this database live. Without a simulated clock, every call gives the same store.</summary>
    /// <param name="simulatedClock">Replaces the clock of the database, or of the machine on SQLite, in tests and scenarios; null in real use.</param>
    public IWorkflowStore WorkflowStore(TimeProvider? simulatedClock = null) =>
        simulatedClock is null ? _store ??= new EfWorkflowStore(this, null, new(Lease)) : new EfWorkflowStore(this, simulatedClock, new(Lease));

    /// <summary>Stores rows in a transaction of their own, by what also stores them in that of a step: see <see cref="IEnlisted"/>.</summary>
    internal async Task<T> WriteAsync<T>(Func<StepTransaction, ValueTask<T>> write, CancellationToken cancellation) => await Pool.UseAsync(async connection =>
    {
        await connection.BeginAsync(cancellation);
        var written = await write(new StepTransaction(connection));
        await connection.CommitAsync(cancellation);
        return written;
    }, cancellation);

    internal DbConnection NewConnection() => _source is null ? new SqliteConnection(Settings) : _source.CreateConnection();

    /// <summary>Closes the connections.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_store is not null) await _store.DisposeAsync();
        await _pool.DisposeAsync();
        if (_source is not null) await _source.DisposeAsync();
        if (_claimSource is not null) await _claimSource.DisposeAsync();
    }
}
