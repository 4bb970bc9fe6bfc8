using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;

namespace AdControl.Storage;

/// <summary>Brings a database to the current schema: numbered files of SQL, each run once in a transaction of its own.</summary>
internal static class Migrations
{
    private const string Folder = "AdControl.Storage.Migrations.";

    public static void Run(SqliteConnection connection, string path, bool isReadOnly, TimeProvider clock)
    {
        var version = VersionOf(connection, path);
        if (version == Newest) return;
        if (version > Newest)
            throw new StoreUnusableException(StoreFault.TooNew, path, $"{path} was written by a newer version of adcontrol (schema {version}, this one knows {Newest}).");
        if (isReadOnly)
            throw new StoreUnusableException(StoreFault.Outdated, path, $"{path} was written by an older version of adcontrol and may not be written to bring it up to date.");
        Execute(connection, "PRAGMA journal_mode = WAL");
        foreach (var (number, name) in Scripts().Where(script => script.Number > version)) Apply(connection, number, Read(name), clock);
    }

    /// <summary>The highest number among the scripts; a test holds it to them.</summary>
    internal const int Newest = 3;

    internal static IEnumerable<(int Number, string Name)> Scripts() =>
        from name in typeof(Migrations).Assembly.GetManifestResourceNames()
        where name.StartsWith(Folder, StringComparison.Ordinal)
        let number = int.Parse(name.AsSpan(Folder.Length, 4), CultureInfo.InvariantCulture)
        orderby number
        select (number, name);

    private static int VersionOf(SqliteConnection connection, string path)
    {
        var id = Convert.ToInt32(Scalar(connection, "PRAGMA application_id"), CultureInfo.InvariantCulture);
        if (id == Store.ApplicationId) return Convert.ToInt32(Scalar(connection, "SELECT max(version) FROM schema_version"), CultureInfo.InvariantCulture);
        var tables = Convert.ToInt32(Scalar(connection, "SELECT count(*) FROM sqlite_schema"), CultureInfo.InvariantCulture);
        return tables == 0 ? 0 : throw new StoreUnusableException(StoreFault.Foreign, path, $"{path} is a database of another program, not a store of adcontrol.");
    }

    private static void Apply(SqliteConnection connection, int number, string sql, TimeProvider clock)
    {
        using var transaction = connection.BeginTransaction();
        Execute(connection, $"PRAGMA application_id = {Store.ApplicationId}");
        Execute(connection, "CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY, applied_at TEXT NOT NULL)");
        // Two processes may both find an empty file; the second one waits for the first and then has nothing to do.
        if (Scalar(connection, $"SELECT count(*) FROM schema_version WHERE version = {number}") is 0L)
        {
            Execute(connection, sql);
            using var record = connection.CreateCommand();
            record.CommandText = "INSERT INTO schema_version VALUES ($version, $at)";
            record.Parameters.AddWithValue("$version", number);
            record.Parameters.AddWithValue("$at", clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture));
            record.ExecuteNonQuery();
        }
        transaction.Commit();
    }

    private static string Read(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is a constant or an embedded script, never input.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // As above.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }
}
