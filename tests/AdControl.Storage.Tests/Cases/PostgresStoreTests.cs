using AdControl.Storage.Tests.Servers;

namespace AdControl.Storage.Tests.Cases;

public sealed class PostgresStoreTests : WorkflowStoreTests
{
    private protected override CaseDatabase NewDatabase() => CaseDatabase.Postgres(PostgresServer.Shared!.NewDatabase());
}
