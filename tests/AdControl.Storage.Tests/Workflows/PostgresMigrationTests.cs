using AdControl.Storage.Tests.Servers;
using AdControl.Workflows.Simulation;
using AdControl.Workflows.Tests.Migrations;

namespace AdControl.Storage.Tests.Workflows;

public sealed class PostgresMigrationTests : MigrationTests, IAsyncLifetime
{
    private readonly TestDatabase _own;

    public PostgresMigrationTests()
        : this(TestDatabase.Postgres())
    {
    }

    private PostgresMigrationTests(TestDatabase own)
        : base(own.Database.WorkflowStore(new SimulatedClock(WorkflowSimulation.Epoch))) => _own = own;

    public Task InitializeAsync() => _own.Database.MigrateAsync();

    public async Task DisposeAsync() => await _own.DisposeAsync();
}
