using AdControl.Tests.Shared;
using AdControl.Workflows.Definitions;
using AdControl.Workflows.Hosting;
using AdControl.Workflows.Journaling;
using AdControl.Workflows.Migrations;
using AdControl.Workflows.Running;
using AdControl.Workflows.Simulation;
using AdControl.Workflows.Values;

namespace AdControl.Workflows.Tests.Journals;

/// <summary>Journals that were recorded once, in a folder per workflow and version, with the state they reached; they must come out the same for ever.</summary>
public sealed class RecordedJournalTests
{
    private static string Folder => Path.Combine(SharedData.SolutionRoot, "tests", "AdControl.Workflows.Tests", "Journals");

    // RECORD=1 records what is not recorded yet; the difference is reviewed like code.
    public static TheoryData<string> Recorded()
    {
        if (Environment.GetEnvironmentVariable("RECORD") == "1") RecordMissing();
        return [.. Directory.EnumerateFiles(Folder, "*.journal.jsonl", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Folder, f))];
    }

    [Theory]
    [MemberData(nameof(Recorded))]
    public void Journal_recorded_under_a_version_still_reaches_the_same_state(string file)
    {
        var path = Path.Combine(Folder, file);
        var journal = File.ReadLines(path).Select(JournalFile.Read).ToList();
        var replayed = Replay.Run(journal, journal[0].InstanceId, Library(Path.GetDirectoryName(path)!));

        Assert.Null(JournalEntry.FirstBroken(journal));
        Assert.Equal(File.ReadAllText(path.Replace(".journal.jsonl", ".state.json", StringComparison.Ordinal)).Trim(), System.Text.Encoding.UTF8.GetString(InstanceDocument.Write(replayed)));
    }

    [Fact]
    public void Recorded_journals_are_there() => Assert.True(Recorded().Count >= 4);

    private static void RecordMissing()
    {
        Record("visa-review/v1", "approved-after-changes", new() { Inputs = WorkflowValue.FromJson("{\"Risk\":80}"), Answers = [("review", WorkflowValue.Of("changes")), ("rework", WorkflowValue.Null), ("review", WorkflowValue.Of("approve"))] });
        Record("visa-review/v1", "automatic", new() { Inputs = WorkflowValue.FromJson("{\"Risk\":10}") });
        Record("visa-review/v1", "silence", new() { Inputs = WorkflowValue.FromJson("{\"Risk\":80}"), Advances = [TimeSpan.FromDays(59), TimeSpan.FromDays(2)] });
        RecordAltered().GetAwaiter().GetResult();
        Record("visa-review/v1", "cancelled", new() { Inputs = WorkflowValue.FromJson("{\"Risk\":80}"), IsCancelled = true });
    }

    // What people do to instances, and what comes from outside: every command a journal can hold.
    private static async Task RecordAltered()
    {
        var folder = Path.Combine(Folder, "altered-review/v1");
        var path = Path.Combine(folder, "altered-and-migrated");
        if (File.Exists($"{path}.journal.jsonl")) return;
        var (store, clock) = (new InMemoryWorkflowStore(), new SimulatedClock(WorkflowSimulation.Epoch));
        WorkflowHost Host(string versions) => new(Library(folder, versions), store, clock) { SendHttp = (_, _) => new(HttpReply.Of(200, WorkflowValue.Map(), WorkflowValue.FromJson("{\"score\":5}"))) };
        async Task Answer(WorkflowHost host, string task) => await host.ResumeWaitAsync((await store.WaitsAsync(new WaitQuery(WaitKind.Task) { Name = $"task.{task}" }, default))[0].Wait.Key, WorkflowValue.Of("ok"), "ann");
        await Host("v1").StartAsync("altered-review", WorkflowValue.Map(), "ann", instanceId: "i1");
        var host = Host("*");
        var plan = MigrationPlan.FromJson("""{"from":1,"to":2,"activities":{"review":"legalReview"}}""");
        await host.MigrateAsync("i1", plan, "lead");
        await host.ReverseMigrationAsync("i1", "lead");
        await host.MigrateAsync("i1", plan, "lead");
        clock.MoveTo(clock.GetUtcNow().AddDays(1));
        await Answer(host, "review");
        await host.ScheduleActivityAsync("i1", "appeal", "lead");
        await host.CancelActivityAsync("i1", "appeal", "lead");
        await Answer(host, "second");
        await host.ModifyVariableAsync("i1", "Bonus", WorkflowValue.FromJson("{\"is\":null}"), "lead");
        await host.ModifyVariableAsync("i1", "Bonus", WorkflowValue.Of(7), "lead");
        await host.RetryAsync("i1", "lead");
        File.WriteAllLines($"{path}.journal.jsonl", (await store.JournalAsync("i1", default)).Select(JournalFile.Write));
        File.WriteAllText($"{path}.state.json", System.Text.Encoding.UTF8.GetString((await store.LoadAsync("i1", default))!.Document.Span) + "\n");
    }

    private static WorkflowLibrary Library(string folder, string versions = "*")
    {
        var library = new WorkflowLibrary();
        foreach (var file in Directory.EnumerateFiles(folder, $"{versions}.workflow.json")) library.Add(WorkflowDefinition.Read(File.ReadAllBytes(file), file).Definition!);
        return library;
    }

    private static void Record(string name, string what, SimulationCase plan)
    {
        var path = Path.Combine(Folder, name, what);
        if (File.Exists($"{path}.journal.jsonl")) return;
        var library = Library(Path.Combine(Folder, name));
        var run = new WorkflowSimulation(library);
        run.Play(library.All[0].DefinitionId, plan);
        File.WriteAllLines($"{path}.journal.jsonl", run.Journal.Select(JournalFile.Write));
        File.WriteAllText($"{path}.state.json", System.Text.Encoding.UTF8.GetString(InstanceDocument.Write(run.Instance)) + "\n");
    }
}
