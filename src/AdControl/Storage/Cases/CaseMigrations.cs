using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;

namespace AdControl.Storage.Cases;

/// <summary>Brings a case database to the current schema: numbered files of SQL, the same numbers for both databases, each run once in a transaction of its own.</summary>
/// <remarks>Parts of the program have ranges of numbers of their own, so a lower number may come after a higher one: what is missing is run, in order.</remarks>
internal static class CaseMigrations
{
    /// <summary>"ADCC": tells this program's case database from any other.</summary>
    private const int ApplicationId = 0x41444343;

    // Any number will do; it only must be this program's own.
    private const long LockKey = 0x41444343_6D696772;

    public static async ValueTask RunAsync(CaseDatabase database, CancellationToken cancellation)
    {
        var scripts = Scripts(database.IsPostgres).ToList();
        try
        {
            await database.Pool.UseAsync(async connection => await RunAsync(database, connection, scripts, cancellation), cancellation);
        }
        catch (SqliteException problem)
        {
            throw database.Pool.Explain(problem);
        }
    }

    internal static IEnumerable<(int Number, string Name)> Scripts(bool isPostgres)
    {
        var folder = $"AdControl.Storage.Cases.{(isPostgres ? "postgres" : "sqlite")}.";
        return from name in typeof(CaseMigrations).Assembly.GetManifestResourceNames()
               where name.StartsWith(folder, StringComparison.Ordinal)
               let number = int.Parse(name.AsSpan(folder.Length, 4), CultureInfo.InvariantCulture)
               orderby number
               select (number, name);
    }

    private static async ValueTask<bool> RunAsync(CaseDatabase database, CaseConnection connection, List<(int Number, string Name)> scripts, CancellationToken cancellation)
    {
        var known = await AppliedAsync(database, connection, cancellation);
        if (known.Except(scripts.Select(s => s.Number)).ToList() is { Count: > 0 } newer)
            throw new StoreUnusableException(StoreFault.TooNew, database.Name, $"{database.Name} was written by a newer version of adcontrol (it has the change {newer.Max()}, which this one does not know).");
        foreach (var (number, name) in scripts.Where(s => !known.Contains(s.Number))) await ApplyAsync(database, connection, number, name, cancellation);
        return true;
    }

    private static async ValueTask<HashSet<int>> AppliedAsync(CaseDatabase database, CaseConnection connection, CancellationToken cancellation)
    {
        if (database.IsPostgres)
        {
            if (await connection.NumberAsync("SELECT count(*) FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = 'schema_version'", cancellation) == 0) return [];
        }
        else if (await connection.NumberAsync("PRAGMA application_id", cancellation) != ApplicationId)
        {
            var tables = await connection.NumberAsync("SELECT count(*) FROM sqlite_schema", cancellation);
            return tables == 0 ? [] : throw new StoreUnusableException(StoreFault.Foreign, database.Name, $"{database.Name} is a database of another program, not of adcontrol.");
        }
        return [.. await connection.ListAsync("SELECT version FROM schema_version", row => row.GetInt32(0), cancellation)];
    }

    private static async ValueTask ApplyAsync(CaseDatabase database, CaseConnection connection, int number, string name, CancellationToken cancellation)
    {
        await connection.BeginAsync(cancellation);
        if (database.IsPostgres) await connection.RunAsync("SELECT pg_advisory_xact_lock($1)", cancellation, LockKey);
        else await connection.RunAsync($"PRAGMA application_id = {ApplicationId}", cancellation);
        await connection.RunAsync("CREATE TABLE IF NOT EXISTS schema_version (version integer PRIMARY KEY, name text NOT NULL, applied_at text NOT NULL)", cancellation);
        // Two processes may both find it missing; the second one waits for the first and then has nothing to do.
        if (await connection.NumberAsync("SELECT count(*) FROM schema_version WHERE version = $1", cancellation, number) == 0)
        {
            await RunScriptAsync(connection, Read(name), cancellation);
            var at = TimeProvider.System.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
            await connection.RunAsync("INSERT INTO schema_version VALUES ($1, $2, $3)", cancellation, number, name, at);
        }
        await connection.CommitAsync(cancellation);
    }

    private static async ValueTask RunScriptAsync(CaseConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = connection.Connection.CreateCommand();
        command.Transaction = connection.Transaction;
#pragma warning disable CA2100 // An embedded script, never input.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static string Read(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
