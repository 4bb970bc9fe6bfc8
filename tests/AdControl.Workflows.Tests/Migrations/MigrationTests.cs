using System.Text.Json.Nodes;
using AdControl.Workflows.Hosting;
using AdControl.Workflows.Journaling;
using AdControl.Workflows.Migrations;
using AdControl.Workflows.Running;
using AdControl.Workflows.Simulation;
using AdControl.Workflows.Values;
using static AdControl.Workflows.Tests.Building.Make;

namespace AdControl.Workflows.Tests.Migrations;

/// <summary>Running instances move to another version; run in memory and on each database.</summary>
public abstract class MigrationTests(IWorkflowStore store)
{
    private readonly SimulatedClock _clock = new(WorkflowSimulation.Epoch);
    private readonly IWorkflowStore _store = store;

    private static JsonObject Version(int number, JsonObject root, params JsonObject[] variables)
    {
        var workflow = Workflow("w", root.DeepClone().AsObject(), [Variable("Log", "String"), .. variables]);
        (workflow["version"], workflow["id"]) = (number, $"w-v{number}");
        return workflow;
    }

    private WorkflowHost Host(params JsonObject[] versions) => new(Library(versions), _store, _clock);

    // An instance of the first version, moved as far as its answers bring it, and a host that knows both versions.
    private async Task<WorkflowHost> Started(JsonObject one, JsonObject two, params string[] answers)
    {
        var old = Host(one);
        await old.StartAsync("w", WorkflowValue.Map(), "ann", instanceId: "i1");
        foreach (var task in answers) await Answer(old, task);
        return Host(one.DeepClone().AsObject(), two);
    }

    private async Task Answer(WorkflowHost host, string task, string result = "ok") =>
        await host.ResumeWaitAsync((await _store.WaitsAsync(new WaitQuery(WaitKind.Task) { Name = $"task.{task}" }, default))[0].Wait.Key, WorkflowValue.Of(result), "bob");

    private async Task CheckReplay(params JsonObject[] versions)
    {
        var journal = await _store.JournalAsync("i1", default);
        var library = Library([.. versions.Select(v => v.DeepClone().AsObject())]);
        Assert.Null(JournalEntry.FirstBroken(journal));
        Assert.Equal((await _store.LoadAsync("i1", default))!.Document.ToArray(), InstanceDocument.Write(Replay.Run(journal, "i1", library)));
    }

    private static string Codes(MigrationReport report) => string.Join(" ", report.Problems.Select(p => p.Code));

    [Fact]
    public async Task Instance_that_waits_moves_by_id_goes_on_in_the_new_version_and_replays()
    {
        var one = Version(1, Chart("f", [Start(), Task("review"), Note("end")], "start->review", "review->end"));
        var two = Version(2, Chart("f", [Start(), Note("added"), Task("review"), Note("second"), Note("end")], "start->added", "added->review", "review->second", "second->end"));
        var host = await Started(one, two);
        var report = await host.MigrateAsync("i1", new(1, 2), "ann");
        Assert.Equal((true, "waits in 'review', as before"), (report.IsMoved, report.Notes.Single()));
        await Answer(host, "review");

        Assert.Equal((2, "second end"), ((await host.FindAsync("i1"))!.Program.Definition.Version, (await host.FindAsync("i1"))!.Variables.First().Value.AsText()!.Trim()));
        await CheckReplay(one, two);
    }

    [Fact]
    public async Task Renamed_activity_keeps_its_task_which_names_the_new_activity()
    {
        var one = Version(1, Chart("f", [Start(), Task("review"), Note("n")], "start->review", "review->n"));
        var two = Version(2, Chart("f", [Start(), Activity("legalReview", "RunTask", ("taskName", Literal("task.other"))), Note("n")], "start->legalReview", "legalReview->n"));
        var host = await Started(one, two);
        var task = (await _store.OpenTasksAsync(default)).Single();
        await host.ClaimAsync(task.Id, "bob", []);
        Assert.Equal("activity-gone", Codes(await host.MigrateAsync("i1", new(1, 2), "ann")));
        Assert.True((await host.MigrateAsync("i1", MigrationPlan.FromJson("""{"from":1,"to":2,"activities":{"review":"legalReview"}}"""), "ann")).IsMoved);

        Assert.Equal(("legalReview", "bob", task.Id), ((await _store.OpenTasksAsync(default)).Single() is var now ? now.ActivityId : "", now.Assignee, now.Id));
        await host.CompleteTaskAsync(task.Id, WorkflowValue.Of("ok"), "bob", [], "k");
        Assert.Equal(WorkflowSubStatus.Finished, (await host.FindAsync("i1"))!.SubStatus);
        await CheckReplay(one, two);
    }

    [Fact]
    public async Task Dry_run_reports_and_changes_nothing()
    {
        var one = Version(1, Chart("f", [Start(), Task("t")], "start->t"));
        var two = Version(2, Chart("f", [Start(), Task("t"), Note("n")], "start->t", "t->n"));
        var host = await Started(one, two);
        var before = (await _store.LoadAsync("i1", default))!;
        var report = await host.MigrateAsync("i1", new(1, 2), "ann", isDryRun: true);

        Assert.False(report.IsMoved);
        Assert.Empty(report.Problems);
        var after = (await _store.LoadAsync("i1", default))!;
        Assert.Equal((before.Revision, before.DefinitionHash, Convert.ToHexString(before.Document.Span)), (after.Revision, after.DefinitionHash, Convert.ToHexString(after.Document.Span)));
    }

    public static TheoryData<string, string, string> Obstacles() => new()
    {
        { "activity-gone", """{"from":1,"to":2}""", Chart("f", [Start(), Note("n")], "start->n").ToJsonString() },
        { "activity-type", """{"from":1,"to":2,"activities":{"t":"n"}}""", Chart("f", [Start(), Note("n")], "start->n").ToJsonString() },
        { "activity-type", """{"from":1,"to":2}""", Sequence("f", Task("t"), Task("u")).ToJsonString() },
        { "activity-moved", """{"from":1,"to":2}""", Chart("f", [Start(), Sequence("s", Task("t"))], "start->s").ToJsonString() },
        { "activity-gone", """{"from":1,"to":2}""", Chart("g", [Start(), Task("t")], "start->t").ToJsonString() },
        { "no-such-activity", """{"from":1,"to":2,"activities":{"x":"t"}}""", Chart("f", [Start(), Task("t"), Task("u"), Note("m")], "start->t", "start->u", "t->m", "u->m").ToJsonString() },
        { "no-such-variable", """{"from":1,"to":2,"variables":{"Nothing":"Log"}}""", Chart("f", [Start(), Task("t"), Task("u"), Note("m")], "start->t", "start->u", "t->m", "u->m").ToJsonString() },
        { "join-gone", """{"from":1,"to":2}""", Chart("f", [Start(), Task("t"), Task("u"), Note("x")], "start->t", "start->u", "t->x", "u->x").ToJsonString() },
        { "connection-gone", """{"from":1,"to":2}""", Chart("f", [Start(), Task("t"), Task("u"), Note("m")], "start->t", "start->u", "t->m").ToJsonString() },
        { "other-version", """{"from":2,"to":1}""", Chart("f", [Start(), Task("t")], "start->t").ToJsonString() },
        { "other-workflow", """{"definitionId":"v","from":1,"to":2}""", Chart("f", [Start(), Task("t")], "start->t").ToJsonString() },
        { "no-such-version", """{"from":1,"to":3}""", Chart("f", [Start(), Task("t")], "start->t").ToJsonString() },
    };

    [Theory]
    [MemberData(nameof(Obstacles))]
    public async Task What_cannot_be_mapped_is_named_and_the_instance_stays(string code, string plan, string root)
    {
        var one = Version(1, Chart("f", [Start(), Task("t"), Task("u"), Note("m")], "start->t", "start->u", "t->m", "u->m"));
        var host = await Started(one, Version(2, JsonNode.Parse(root)!.AsObject()), "u");
        var report = await host.MigrateAsync("i1", MigrationPlan.FromJson(plan), "ann");

        Assert.False(report.IsMoved);
        Assert.Contains(code, Codes(report), StringComparison.Ordinal);
        Assert.Equal(1, (await host.FindAsync("i1"))!.Program.Definition.Version);
    }

    [Theory]
    [InlineData("""{"from":1,"to":2}""", "variable-gone variable-type", "")]
    [InlineData("""{"from":1,"to":2,"variables":{"Old":null},"convert":["Score"]}""", "", "7 null")]
    [InlineData("""{"from":1,"to":2,"variables":{"Old":"Extra"},"convert":["Score"]}""", "", "7 \"x\"")]
    public async Task Variables_move_by_id_and_are_renamed_dropped_or_converted_when_the_plan_says_so(string plan, string problems, string values)
    {
        var steps = Sequence("s", Set("a", "Score", "'7'"), Set("b", "Old", "'x'"), Task("t"));
        var one = Version(1, steps, Variable("Score", "String"), Variable("Old", "String"));
        var two = Version(2, Sequence("s", Task("first"), Task("t"), Note("after")), Variable("Extra", "String"), Variable("Score", "Int32"));
        var host = await Started(one, two);
        var report = await host.MigrateAsync("i1", MigrationPlan.FromJson(plan), "ann");

        Assert.Equal(problems, string.Join(' ', report.Problems.Select(p => p.Code).Order(StringComparer.Ordinal)));
        if (!report.IsMoved) return;
        await Answer(host, "t");
        var variables = (await host.FindAsync("i1"))!.Variables.ToDictionary(v => v.Key, v => v.Value);
        Assert.Equal((values, "after"), ($"{variables["Score"].ToJson()} {variables["Extra"].ToJson()}", variables["Log"].AsText()!.Trim()));
        await CheckReplay(one, two);
    }

    [Fact]
    public async Task Branch_that_waits_at_a_join_moves_with_it()
    {
        var one = Version(1, Chart("f", [Start(), Task("a"), Task("b"), Join("j", "WaitAll"), Note("n")], "start->a", "start->b", "a->j", "b->j", "j->n"));
        var two = Version(2, Chart("f", [Note("z"), Start(), Task("b"), Task("a"), Join("meet", "WaitAll"), Note("n")], "start->a", "start->b", "b->meet", "a->meet", "meet->z", "z->n"));
        var host = await Started(one, two, "a");
        Assert.True((await host.MigrateAsync("i1", MigrationPlan.FromJson("""{"from":1,"to":2,"activities":{"j":"meet"}}"""), "ann")).IsMoved);
        await Answer(host, "b");

        Assert.Equal("z n", (await host.FindAsync("i1"))!.Variables.First().Value.AsText()!.Trim());
        await CheckReplay(one, two);
    }

    [Fact]
    public async Task Migration_is_taken_back_until_the_instance_moves()
    {
        var one = Version(1, Sequence("s", Task("t"), Note("one")), Variable("Gone", "String", "x"));
        var two = Version(2, Sequence("s", Task("t"), Note("two")));
        var host = await Started(one, two);
        var before = InstanceDocument.Write((await host.FindAsync("i1"))!);
        Assert.Equal("has-moved", Codes(await host.ReverseMigrationAsync("i1", "ann")));
        Assert.True((await host.MigrateAsync("i1", new(1, 2), "ann")).IsMoved);
        await host.ClaimAsync((await _store.OpenTasksAsync(default)).Single().Id, "bob", []);
        Assert.True((await host.ReverseMigrationAsync("i1", "ann")).IsMoved);
        Assert.Equal(before, InstanceDocument.Write((await host.FindAsync("i1"))!));
        Assert.True((await host.MigrateAsync("i1", new(1, 2), "ann")).IsMoved);
        await Answer(host, "t");
        Assert.Equal("has-moved", Codes(await host.ReverseMigrationAsync("i1", "ann")));

        Assert.Equal("two", (await host.FindAsync("i1"))!.Variables.First().Value.AsText()!.Trim());
        await CheckReplay(one, two);
    }

    [Fact]
    public async Task All_open_instances_move_in_batches_and_one_that_cannot_stops_nobody()
    {
        var one = Version(1, Sequence("s", Task("t"), Task("u")));
        var two = Version(2, Sequence("s", Task("t"), Note("n")));
        var old = Host(one);
        for (var i = 0; i < 25; i++) await old.StartAsync("w", WorkflowValue.Map(), "ann", instanceId: $"i{i:00}");
        await old.ResumeWaitAsync((await old.FindAsync("i03"))!.Waits.Single().Key, default, "bob");
        await old.CancelAsync("i04", "ann");
        var host = Host(one.DeepClone().AsObject(), two);
        var dry = await Reports(host, isDryRun: true);
        var done = await Reports(host, isDryRun: false);

        Assert.Equal((24, 23, 0), (dry.Count, dry.Count(r => r.Problems.Count == 0), dry.Count(r => r.IsMoved)));
        Assert.Equal((24, 23), (done.Count, done.Count(r => r.IsMoved)));
        Assert.Equal("i03", done.Single(r => !r.IsMoved).InstanceId);
        Assert.DoesNotContain(await Reports(host, isDryRun: false), r => r.IsMoved);
    }

    private static async Task<List<MigrationReport>> Reports(WorkflowHost host, bool isDryRun)
    {
        var reports = new List<MigrationReport>();
        await foreach (var report in host.MigrateAllAsync("w", new(1, 2), "ann", isDryRun, batch: 4)) reports.Add(report);
        return reports;
    }

    [Fact]
    public async Task Faulted_instance_moves_to_a_mended_version_and_is_retried()
    {
        var one = Version(1, Sequence("s", Task("t"), Set("n", "N", "'no number'")), Variable("N", "Int32"));
        var two = Version(2, Sequence("s", Task("t"), Set("n", "N", "42")), Variable("N", "Int32"));
        var host = await Started(one, two, "t");
        Assert.Equal(WorkflowSubStatus.Faulted, (await host.FindAsync("i1"))!.SubStatus);
        Assert.True((await host.MigrateAsync("i1", new(1, 2), "ann")).IsMoved);
        Assert.True(await host.RetryAsync("i1", "ann"));

        Assert.Equal((WorkflowSubStatus.Finished, "42"), ((await host.FindAsync("i1"))!.SubStatus, (await host.FindAsync("i1"))!.Variables.Last().Value.ToJson()));
        await CheckReplay(one, two);
    }

    [Theory]
    [InlineData("""{"from":1}""")]
    [InlineData("""{"from":1,"to":2,"activity":{}}""")]
    [InlineData("""{"from":1,"to":2,"activities":{"a":null}}""")]
    [InlineData("[")]
    public void Read_text_that_is_no_plan_is_refused(string json) => Assert.Throws<FormatException>(() => MigrationPlan.FromJson(json));
}
