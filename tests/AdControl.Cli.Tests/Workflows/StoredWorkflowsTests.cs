using AdControl.Storage;
using AdControl.Workflows.Hosting;
using AdControl.Workflows.Publishing;
using AdControl.Workflows.Values;

namespace AdControl.Cli.Tests.Workflows;

/// <summary>Commands on instances that lie in a real database.</summary>
public sealed class StoredWorkflowsTests
{
    private const string Review = """
        { "id": "w-v1", "definitionId": "w", "name": "W", "version": 1,
          "variables": [{ "id": "n", "name": "N", "typeName": "Int32", "value": "1", "storageDriverTypeName": "Elsa.Workflows.WorkflowInstanceStorageDriver, Elsa.Workflows.Core" }],
          "root": { "id": "flow", "type": "Elsa.Flowchart", "version": 1, "activities": [
            { "id": "ask", "type": "Elsa.RunTask", "version": 1, "taskName": "decide" },
            { "id": "say", "type": "Elsa.WriteLine", "version": 1, "text": "done" } ],
            "connections": [{ "source": { "activity": "ask", "port": "Done" }, "target": { "activity": "say", "port": "In" } }] } }
        """;

    private static async Task<string> SetUp(TemporaryFolder folder)
    {
        var workflows = Path.Combine(folder.Path, "workflows");
        Directory.CreateDirectory(Path.Combine(workflows, "w"));
        File.WriteAllText(Path.Combine(workflows, "w", "v1.json"), Review);
        WorkflowFolder.Publish(workflows);
        await using var database = CaseDatabase.Sqlite(folder.Path);
        await database.MigrateAsync();
        var host = new WorkflowHost(WorkflowFolder.Load(workflows), database.WorkflowStore());
        foreach (var id in new[] { "a", "b" }) await host.StartAsync("w", WorkflowValue.Map(), "ann", instanceId: id);
        File.WriteAllText(Path.Combine(workflows, "w", "v2.json"), Review.Replace("\"w-v1\"", "\"w-v2\"", StringComparison.Ordinal).Replace("\"version\": 1,\n  \"variables\"", "\"version\": 2,\n  \"variables\"", StringComparison.Ordinal).Replace("\"ask\"", "\"review\"", StringComparison.Ordinal));
        WorkflowFolder.Publish(workflows);
        File.WriteAllText(Path.Combine(folder.Path, "plan.json"), """{"from":1,"to":2,"activities":{"ask":"review"}}""");
        return workflows;
    }

    private static Task<CommandRun> Run(TemporaryFolder folder, params string[] args) =>
        CommandRun.OfAsync(["workflows", .. args, "--workflows", Path.Combine(folder.Path, "workflows"), "--as", "lead:ann"], dataFolder: folder.Path);

    [Fact]
    public async Task Migrate_reports_first_then_moves_and_takes_back()
    {
        using var folder = new TemporaryFolder();
        await SetUp(folder);
        var refused = await Run(folder, "migrate", "w", "--from", "1", "--to", "2");
        Assert.Equal((1, true), (refused.ExitCode, refused.Out.Contains("a: stays\n  activity-gone: 'ask' waits", StringComparison.Ordinal)));
        var plan = Path.Combine(folder.Path, "plan.json");
        var dry = await Run(folder, "migrate", "w", "--plan", plan);
        Assert.Contains("2 of 2 instance(s) can change version", dry.Out, StringComparison.Ordinal);
        var done = await Run(folder, "migrate", "w", "--plan", plan, "--apply");
        Assert.Contains("b: changed version\n  waits in 'review', which was 'ask'", done.Out, StringComparison.Ordinal);
        var undone = await Run(folder, "migrate", "w", "--undo", "--instance", "b");
        Assert.Contains("1 of 1 instance(s) changed version", undone.Out, StringComparison.Ordinal);
        var again = await Run(folder, "migrate", "w", "--plan", plan);
        Assert.Contains("1 of 1 instance(s) can change version", again.Out, StringComparison.Ordinal);
        Assert.Contains("no version 7", (await Run(folder, "migrate", "w", "--from", "1", "--to", "7")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Alter_changes_an_instance_and_says_what_it_could_not()
    {
        using var folder = new TemporaryFolder();
        await SetUp(folder);
        var run = await Run(folder, "alter", "a", "--set", "N=5", "--set", "X=1", "--schedule", "say", "--schedule", "nothing", "--cancel", "ask");

        Assert.Equal(1, run.ExitCode);
        foreach (var part in new[] { "N = 5: done", "has no variable 'X'", "say: done", "has no activity 'nothing'", "ask: done", "a: Finished/Finished" }) Assert.Contains(part, run.Out, StringComparison.Ordinal);
    }
}
