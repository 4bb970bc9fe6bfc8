using AdControl.Storage;
using AdControl.Storage.Cases;
using AdControl.Workflows.Publishing;
using AdControl.Workflows.Running;
using AdControl.Workflows.Values;

namespace AdControl.Cli.Tests.Worker;

public sealed class WorkerCommandTests : IDisposable
{
    private const string Definition =
        """
        {"id":"hello-v1","definitionId":"hello","name":"hello","version":1,"variables":[],"inputs":[],"outputs":[],"outcomes":[],"customProperties":{},"options":{},
         "root":{"id":"s","name":"s","type":"Elsa.Sequence","version":1,"activities":[
           {"id":"wait","name":"wait","type":"Elsa.Delay","version":1,"timeSpan":{"typeName":"TimeSpan","expression":{"type":"Literal","value":"00:00:00.001"}}},
           {"id":"say","name":"say","type":"Elsa.WriteLine","version":1,"text":{"typeName":"String","expression":{"type":"Literal","value":"Bonjour"}}}]}}
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("adcontrol-worker-");

    public void Dispose() => _folder.Delete(recursive: true);

    private string Workflows => Path.Combine(_folder.FullName, "workflows");

    private async Task StartedAsync()
    {
        Directory.CreateDirectory(Path.Combine(Workflows, "hello"));
        await File.WriteAllTextAsync(Path.Combine(Workflows, "hello", "v1.json"), Definition);
        await using var database = CaseDatabase.Sqlite(_folder.FullName);
        await database.MigrateAsync();
        await using var worker = CaseWorker.Of(database, WorkflowFolder.Load(Workflows, withDrafts: true));
        Assert.NotNull((await worker.Host.StartAsync("hello", WorkflowValue.Map(), "ann", instanceId: "i1")).Instance);
    }

    [Fact]
    public async Task Once_fires_what_is_due_delivers_what_follows_and_stops()
    {
        await StartedAsync();
        var run = await CommandRun.OfAsync(["worker", "--once", "--workflows", Workflows, "--drafts"], dataFolder: _folder.FullName);
        var again = await CommandRun.OfAsync(["worker", "--once", "--workflows", Workflows, "--drafts"], dataFolder: _folder.FullName);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("\"kind\":\"line\",\"content\":\"Bonjour\"", run.Out, StringComparison.Ordinal);
        Assert.Contains("2 timer(s) and message(s).", run.Out, StringComparison.Ordinal);
        Assert.Contains("0 timer(s) and message(s).", again.Out, StringComparison.Ordinal);
        await using var database = CaseDatabase.Sqlite(_folder.FullName);
        Assert.Equal(WorkflowStatus.Finished, (await database.WorkflowStore().LoadAsync("i1", default))!.Status);
    }

    [Theory]
    [InlineData("There is no folder of procedures", "--workflows", "/nowhere/at/all")]
    [InlineData("cannot be understood", "--db", "Nonsense")]
    [InlineData("is no lease", "--lease", "0")]
    public async Task Wrong_options_say_how_to_mend_them(string answer, string option, string value)
    {
        Directory.CreateDirectory(Workflows);
        string[] given = option == "--workflows" ? [option, value] : ["--workflows", Workflows, option, value];
        var run = await CommandRun.OfAsync(["worker", "--once", .. given], dataFolder: _folder.FullName);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(answer, run.Error, StringComparison.Ordinal);
    }
}
