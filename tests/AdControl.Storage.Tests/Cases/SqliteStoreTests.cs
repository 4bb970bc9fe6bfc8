using AdControl.Storage.Tests.Servers;

namespace AdControl.Storage.Tests.Cases;

public sealed class SqliteStoreTests() : WorkflowStoreTests(TestDatabase.Sqlite());
