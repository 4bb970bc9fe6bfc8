using AdControl.Storage.Tests.Servers;

namespace AdControl.Storage.Tests.Cases;

public sealed class SqliteStoreTests() : WorkflowStoreTests(TestDatabase.Sqlite())
{
    // A start looks for another instance of its workflow in its case; with thousands running, it must not look through them.
    [Theory]
    [InlineData("status = 0 AND definition_id = 'w' AND correlation_id = 'c'", "correlation_id=? AND definition_id=?")]
    [InlineData("status = 0 AND correlation_id = 'c'", "correlation_id=?")]
    public async Task Instances_of_a_case_are_found_by_an_index(string condition, string found)
    {
        var plan = await Database.Pool.UseAsync(c => c.ListAsync($"EXPLAIN QUERY PLAN SELECT 1 FROM workflow_instance WHERE {condition} LIMIT 1", row => row.GetString(3), default), default);
        Assert.Contains($"ix_workflow_instance_correlation ({found})", Assert.Single(plan), StringComparison.Ordinal);
    }
}
