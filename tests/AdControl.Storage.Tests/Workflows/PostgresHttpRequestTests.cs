using AdControl.Storage.Tests.Servers;
using AdControl.Workflows.Simulation;
using AdControl.Workflows.Tests.Hosting;

namespace AdControl.Storage.Tests.Workflows;

public sealed class PostgresHttpRequestTests : HttpRequestTests, IAsyncLifetime
{
    private readonly TestDatabase _own;

    public PostgresHttpRequestTests()
        : this(TestDatabase.Postgres())
    {
    }

    private PostgresHttpRequestTests(TestDatabase own)
        : base(own.Database.WorkflowStore(new SimulatedClock(WorkflowSimulation.Epoch))) => _own = own;

    public Task InitializeAsync() => _own.Database.MigrateAsync();

    public async Task DisposeAsync() => await _own.DisposeAsync();
}
