using AdControl.Storage.Tests.Servers;

namespace AdControl.Storage.Tests.Cases;

public sealed class PostgresStoreTests() : WorkflowStoreTests(TestDatabase.Postgres());
