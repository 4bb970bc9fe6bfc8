namespace AdControl.Storage.Tests.Servers;

/// <summary>Tests that run alike on SQLite and on PostgreSQL, each on a database of its own at the current schema.</summary>
public abstract class DatabaseTests(TestDatabase own) : IAsyncLifetime
{
    private protected CaseDatabase Database => own.Database;

    public Task InitializeAsync() => Database.MigrateAsync();

    public async Task DisposeAsync() => await own.DisposeAsync();
}
