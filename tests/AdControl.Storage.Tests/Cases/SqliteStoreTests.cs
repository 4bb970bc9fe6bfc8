namespace AdControl.Storage.Tests.Cases;

public sealed class SqliteStoreTests : WorkflowStoreTests
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("adcontrol-cases-");

    private protected override CaseDatabase NewDatabase() => CaseDatabase.Sqlite(_folder.FullName, isFullySynchronous: false);

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
