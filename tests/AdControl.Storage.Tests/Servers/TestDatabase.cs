namespace AdControl.Storage.Tests.Servers;

/// <summary>A database for one test, gone with it.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly DirectoryInfo? _folder;

    private TestDatabase(CaseDatabase database, DirectoryInfo? folder) => (Database, _folder) = (database, folder);

    public CaseDatabase Database { get; }

    public static TestDatabase Sqlite()
    {
        var folder = Directory.CreateTempSubdirectory("adcontrol-storage-");
        return new(CaseDatabase.Sqlite(folder.FullName, isFullySynchronous: false), folder);
    }

    public static TestDatabase Postgres() => new(CaseDatabase.Postgres(PostgresServer.Shared!.NewDatabase()), null);

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        _folder?.Delete(recursive: true);
    }
}
