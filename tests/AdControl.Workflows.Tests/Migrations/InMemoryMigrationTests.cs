using AdControl.Workflows.Hosting;

namespace AdControl.Workflows.Tests.Migrations;

public sealed class InMemoryMigrationTests() : MigrationTests(new InMemoryWorkflowStore());
