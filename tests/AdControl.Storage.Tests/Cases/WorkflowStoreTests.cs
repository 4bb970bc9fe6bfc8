using System.Text.Json.Nodes;
using AdControl.Storage.Cases;
using AdControl.Storage.Tests.Servers;
using AdControl.Workflows.Hosting;
using AdControl.Workflows.Journaling;
using AdControl.Workflows.Running;
using AdControl.Workflows.Simulation;
using AdControl.Workflows.Tasks;
using AdControl.Workflows.Values;
using Microsoft.EntityFrameworkCore;
using static AdControl.Workflows.Tests.Building.Make;

namespace AdControl.Storage.Tests.Cases;

/// <summary>What every store of the case database keeps; run on SQLite and on PostgreSQL.</summary>
public abstract partial class WorkflowStoreTests(TestDatabase own) : DatabaseTests(own)
{
    private readonly SimulatedClock _clock = new(WorkflowSimulation.Epoch);

    private protected EfWorkflowStore NewStore(TimeSpan? lease = null) => new(Database, _clock, new(lease ?? TimeSpan.FromSeconds(30)));

    private static JsonObject Review(string payload = "({ title: 'Review', candidateGroups: ['legal'], excludedUsers: ['eve'], actions: ['ok', 'no'] })") =>
        Workflow("w", Sequence("s", Activity("ask", "RunTask", ("taskName", Literal("legal.review")), ("payload", Js(payload)), ("result", To("Log")))));

    private static JsonObject Forks(int count) =>
        Workflow("w", Chart("f", [Start(), .. Enumerable.Range(0, count).Select(i => Task($"t{i}")), Note("m")], [.. Enumerable.Range(0, count).SelectMany(i => new[] { $"start->t{i}", $"t{i}->m" })]));

    private static JsonObject Timer(string span = "01:00:00") => Workflow("w", Sequence("s", Activity("wait", "Delay", ("timeSpan", Literal(span))), Note("after")));

    [Fact]
    public async Task Instance_is_kept_with_its_task_and_journal_and_replays_to_the_same_state()
    {
        await using (var first = NewStore())
            await new WorkflowHost(Library(Review()), first, _clock).StartAsync("w", WorkflowValue.Map(), "ann", "corr-1", "i1", new() { CaseId = "case-1" });
        await using var store = NewStore();
        var host = new WorkflowHost(Library(Review()), store, _clock);
        var task = Assert.Single(await host.TasksOfAsync("bob", ["legal"]));
        Assert.Equal(("Review", "i1", TaskState.Open), (task.Title, task.InstanceId, task.State));
        Assert.Empty(await host.TasksOfAsync("eve", ["legal"]));
        await host.ClaimAsync(task.Id, "bob", ["legal"]);
        await host.CompleteTaskAsync(task.Id, WorkflowValue.Of("ok"), "bob", ["legal"], "k1");
        await host.CompleteTaskAsync(task.Id, WorkflowValue.Of("ok"), "bob", ["legal"], "k1");

        var stored = (await store.LoadAsync("i1", default))!;
        Assert.Equal((3L, WorkflowStatus.Finished, "corr-1", "case-1"), (stored.Revision, stored.Status, stored.CorrelationId, stored.CaseId));
        var journal = await store.JournalAsync("case-1", default);
        Assert.Null(JournalEntry.FirstBroken(journal));
        Assert.Equal(InstanceDocumentOf(stored), InstanceDocumentOf(Replay.Run(journal, "i1", Library(Review()))));
        Assert.Equal(("bob", "k1", TaskState.Completed), ((await store.TaskAsync(task.Id, default))! is var t ? (t.Assignee, t.CompletionKey, t.State) : default));
        Assert.Empty(await store.OpenTasksAsync(default));
        Assert.Empty(await store.WaitsAsync(new(WaitKind.Task), default));
    }

    private static string InstanceDocumentOf(StoredInstance stored) => System.Text.Encoding.UTF8.GetString(stored.Document.Span);

    private static string InstanceDocumentOf(WorkflowInstance instance) => System.Text.Encoding.UTF8.GetString(InstanceDocument.Write(instance));

    [Fact]
    public async Task Parallel_tasks_completed_at_the_same_moment_on_several_nodes_all_count()
    {
        for (var round = 0; round < 5; round++)
        {
            await using EfWorkflowStore one = NewStore(), two = NewStore();
            WorkflowHost[] hosts = [new(Library(Forks(6)), one, _clock), new(Library(Forks(6)), two, _clock)];
            var id = $"i{round}";
            await hosts[0].StartAsync("w", WorkflowValue.Map(), "ann", instanceId: id);
            var tasks = await one.OpenTasksAsync(default);
            await Parallel.ForEachAsync(tasks.Select((task, i) => (task, i)), new ParallelOptions { MaxDegreeOfParallelism = 6 },
                async (t, stop) => await hosts[t.i % 2].CompleteTaskAsync(t.task.Id, default, "ann", [], t.task.Id, cancellation: stop));

            var instance = (await hosts[0].FindAsync(id))!;
            Assert.Equal((WorkflowSubStatus.Finished, "\"m \""), (instance.SubStatus, instance.Variables.First().Value.ToJson()));
            Assert.Null(JournalEntry.FirstBroken(await one.JournalAsync(id, default)));
        }
    }

    [Fact]
    public async Task Many_instances_at_once_share_transactions_and_none_is_lost()
    {
        await using var store = NewStore();
        var host = new WorkflowHost(Library(Review()), store, _clock);
        await Parallel.ForEachAsync(Enumerable.Range(0, 300), new ParallelOptions { MaxDegreeOfParallelism = 24 },
            async (n, stop) => await host.StartAsync("w", WorkflowValue.Map(), "ann", instanceId: $"i{n}", extras: new() { CaseId = $"case-{n % 7}" }, cancellation: stop));

        Assert.Equal(300, (await store.OpenTasksAsync(default)).Count);
        for (var n = 0; n < 7; n++)
        {
            var journal = await store.JournalAsync($"case-{n}", default);
            Assert.Null(JournalEntry.FirstBroken(journal));
            Assert.Equal(300 / 7 + (n < 300 % 7 ? 1 : 0), journal.Count(e => e.Kind == JournalKind.InstanceStarted));
        }
    }

    [Fact]
    public async Task Same_id_started_twice_at_once_starts_once()
    {
        await using EfWorkflowStore one = NewStore(), two = NewStore();
        var results = await System.Threading.Tasks.Task.WhenAll(Enumerable.Range(0, 8).Select(n => System.Threading.Tasks.Task.Run(async () => await new WorkflowHost(Library(Review()), n % 2 == 0 ? one : two, _clock).StartAsync("w", WorkflowValue.Map(), "ann", instanceId: "i1"))));

        Assert.Single(results, r => r.Instance is not null);
        Assert.Single(await one.OpenTasksAsync(default));
    }

    [Fact]
    public async Task Timer_is_taken_by_one_node_and_by_another_when_the_lease_has_ended()
    {
        await using EfWorkflowStore one = NewStore(), two = NewStore();
        await new WorkflowHost(Library(Timer()), one, _clock).StartAsync("w", WorkflowValue.Map(), "ann", instanceId: "i1");
        Assert.Empty(await one.DueAsync(_clock.GetUtcNow(), 10, default));
        Assert.Equal(WorkflowSimulation.Epoch.AddHours(1), await one.NextDueAsync(default));
        _clock.MoveTo(WorkflowSimulation.Epoch.AddHours(1));
        Assert.Single(await one.DueAsync(_clock.GetUtcNow(), 10, default));
        Assert.Empty(await two.DueAsync(_clock.GetUtcNow(), 10, default));
        _clock.MoveTo(_clock.GetUtcNow().AddSeconds(31));

        Assert.Equal(1, await new WorkflowHost(Library(Timer()), two, _clock).FireDueAsync());
        Assert.Equal(WorkflowStatus.Finished, (await one.LoadAsync("i1", default))!.Status);
    }

    [Fact]
    public async Task Late_commit_of_a_node_that_slept_beyond_its_lease_is_refused()
    {
        await using EfWorkflowStore sleeper = NewStore(), other = NewStore();
        await new WorkflowHost(Library(Timer()), sleeper, _clock).StartAsync("w", WorkflowValue.Map(), "ann", instanceId: "i1");
        _clock.MoveTo(WorkflowSimulation.Epoch.AddHours(1));
        var taken = Assert.Single(await sleeper.DueAsync(_clock.GetUtcNow(), 10, default));
        _clock.MoveTo(_clock.GetUtcNow().AddSeconds(31));
        var step = await StepOf(sleeper, taken);
        Assert.Equal(StepOutcome.ClaimLost, await sleeper.CommitAsync(step, default));
        var again = Assert.Single(await other.DueAsync(_clock.GetUtcNow(), 10, default));

        Assert.Equal(StepOutcome.ClaimLost, await sleeper.CommitAsync(step, default));
        Assert.Equal(1, (await other.LoadAsync("i1", default))!.Revision);
        Assert.Equal(StepOutcome.Stored, await other.CommitAsync(step with { Claim = again.Claim }, default));
    }

    private async Task<WorkflowStep> StepOf(EfWorkflowStore store, StoredWait taken)
    {
        var stored = (await store.LoadAsync(taken.InstanceId, default))!;
        return new WorkflowStep(stored with { Revision = stored.Revision + 1 }, stored.Revision) { Actor = "system", At = _clock.GetUtcNow(), Ended = [taken.Wait.Key], Claim = taken.Claim };
    }

    [Fact]
    public async Task Renewed_lease_lasts_and_a_lost_one_is_not_revived()
    {
        await using EfWorkflowStore one = NewStore(), two = NewStore();
        await new WorkflowHost(Library(Timer()), one, _clock).StartAsync("w", WorkflowValue.Map(), "ann", instanceId: "i1");
        _clock.MoveTo(WorkflowSimulation.Epoch.AddHours(1));
        Assert.Single(await one.DueAsync(_clock.GetUtcNow(), 10, default));
        _clock.MoveTo(_clock.GetUtcNow().AddSeconds(20));
        await one.RenewAsync(default);
        _clock.MoveTo(_clock.GetUtcNow().AddSeconds(20));
        Assert.Empty(await two.DueAsync(_clock.GetUtcNow(), 10, default));
        _clock.MoveTo(_clock.GetUtcNow().AddSeconds(20));
        await one.RenewAsync(default);

        Assert.Single(await two.DueAsync(_clock.GetUtcNow(), 10, default));
    }

    [Fact]
    public async Task Message_of_a_node_that_died_is_carried_out_by_another_once_its_lease_has_ended()
    {
        static JsonObject Parent() => Workflow("w", Sequence("s", Activity("child", "ExecuteWorkflow", ("workflowDefinitionId", Literal("c")), ("waitForCompletion", Literal(true))), Note("after")));
        static JsonObject Child() => Workflow("c", Sequence("s", Note("in")));
        var dead = NewStore();
        Assert.Equal(StepOutcome.Stored, await dead.CommitAsync(await StartStep(Parent(), Child()), default));
        await using var other = NewStore();
        var host = new WorkflowHost(Library(Parent(), Child()), other, _clock);
        await host.PumpAsync();
        Assert.Null(await other.LoadAsync("i1/1", default));
        _clock.MoveTo(_clock.GetUtcNow().AddSeconds(31));
        await host.PumpAsync();

        Assert.Equal(WorkflowStatus.Finished, (await other.LoadAsync("i1", default))!.Status);
        Assert.Empty(await other.OutboxAsync(DateTimeOffset.MaxValue.AddYears(-1), 10, default));
        Assert.Null(JournalEntry.FirstBroken(await other.JournalAsync("i1", default)));
        await dead.DisposeAsync();
    }

    // The first step of an instance, caught on its way to another store.
    private async Task<WorkflowStep> StartStep(params JsonObject[] workflows)
    {
        var caught = new CatchingStore();
        await new WorkflowHost(Library(workflows), caught, _clock).StartAsync("w", WorkflowValue.Map(), "ann", instanceId: "i1");
        return caught.First!;
    }

    [Fact]
    public async Task Event_carried_out_twice_after_a_crash_reaches_what_waited_once()
    {
        static JsonObject Listener() => Workflow("l", Sequence("s", Activity("e1", "Event", ("eventName", Literal("go"))), Note("one"), Activity("e2", "Event", ("eventName", Literal("go"))), Note("two")));
        await using var store = NewStore();
        var host = new WorkflowHost(Library(Listener()), store, _clock);
        await host.StartAsync("l", WorkflowValue.Map(), "ann", instanceId: "i1");
        await store.RecordAsync("case", "ann", _clock.GetUtcNow(), [], [], [new PublishEffect("p1", "go", WorkflowValue.Null, null, null)], default);
        var message = Assert.Single(await store.OutboxAsync(_clock.GetUtcNow(), 10, default));
        await new WorkflowHost(Library(Listener()), new UnhandlingStore(store), _clock).CarryOutAsync(message, default);
        await host.CarryOutAsync(message, default);

        Assert.Equal("\"one \"", (await host.FindAsync("i1"))!.Variables.First().Value.ToJson());
        Assert.Single(await store.WaitsAsync(new(WaitKind.Event) { Name = "go" }, default));
    }

    [Fact]
    public async Task Enlisted_rows_are_stored_with_the_step_or_not_at_all()
    {
        await using var store = NewStore();
        var host = new WorkflowHost(Library(Review()), store, _clock);
        await Database.Pool.UseAsync(c => c.RunAsync("CREATE TABLE note (text text NOT NULL)", default), default);
        await host.StartAsync("w", WorkflowValue.Map(), "ann", instanceId: "i1", extras: new() { Enlisted = [new NoteRow("kept")] });
        var refusing = new NoteRow("late") { Refusals = 2 };
        await host.StartAsync("w", WorkflowValue.Map(), "ann", instanceId: "i2", extras: new() { Enlisted = [refusing] });
        var failing = await Assert.ThrowsAsync<IOException>(async () => await host.StartAsync("w", WorkflowValue.Map(), "ann", instanceId: "i3", extras: new() { Enlisted = [new NoteRow("lost"), new NoteRow("bad") { IsFailing = true }] }));
        Assert.True(await store.RecordAsync("i1", "ann", _clock.GetUtcNow(), [WorkflowValue.Of("noted")], [new NoteRow("recorded")], [], default));
        Assert.False(await store.RecordAsync("i1", "ann", _clock.GetUtcNow(), [WorkflowValue.Of("not noted")], [new NoteRow("unrecorded"), new NoteRow("x") { Refusals = 1 }], [], default));

        Assert.Equal("no", failing.Message);
        Assert.Null(await store.LoadAsync("i3", default));
        Assert.Equal(["kept", "late", "recorded"], await Database.Pool.UseAsync(c => c.ListAsync("SELECT text FROM note ORDER BY text", row => row.GetString(0), default), default));
        Assert.Equal("\"noted\"", Assert.Single(await store.JournalAsync("i1", default), e => e.Kind == JournalKind.Recorded).Detail);
    }

    [Fact]
    public async Task Too_large_a_detail_is_refused_by_name_and_its_neighbours_are_stored()
    {
        await using var store = NewStore();
        var host = new WorkflowHost(Library(Review()), store, _clock);
        var large = new StepExtras { Recorded = [WorkflowValue.Of(new string('x', StepWriter.LargestDetail))] };
        var starts = Enumerable.Range(0, 10).Select(n => System.Threading.Tasks.Task.Run(async () => await host.StartAsync("w", WorkflowValue.Map(), "ann", instanceId: $"i{n}", extras: n == 4 ? large : null))).ToList();
        var problem = await Assert.ThrowsAsync<WorkflowStateException>(() => System.Threading.Tasks.Task.WhenAll(starts));

        Assert.Contains("1,048,5", problem.Message, StringComparison.Ordinal);
        Assert.Equal(9, (await store.OpenTasksAsync(default)).Count);
        Assert.Null(await store.LoadAsync("i4", default));
    }

    [Fact]
    public async Task Lists_of_tasks_are_those_of_the_store_in_memory()
    {
        string[] payloads =
        [
            "({ title: 'a', candidateGroups: ['legal'], priority: 70 })", "({ title: 'b', candidateUsers: ['bob'], dueAt: '2026-01-07T09:00:00Z' })", "({ title: 'c', assignee: 'bob', priority: 10 })",
            "({ title: 'd', candidateGroups: ['legal', 'medical'], excludedUsers: ['bob'] })", "({ title: 'e' })", "({ title: 'f', assignee: 'cat' })",
            "({ title: 'g', candidateGroups: ['medical'], dueAt: '1.00:00:00', reminders: ['01:00:00', '2026-01-05T09:30:00Z'] })", "({ title: 'h', dueAt: '02:00:00', timeoutOutcome: 'no', escalateTo: 'leads' })",
        ];
        var memory = new InMemoryWorkflowStore();
        await using var store = NewStore();
        IWorkflowStore[] stores = [memory, store];
        foreach (var one in stores)
            for (var n = 0; n < payloads.Length; n++)
                await new WorkflowHost(Library(Review(payloads[n])), one, _clock).StartAsync("w", WorkflowValue.Map(), "ann", instanceId: $"i{n}");

        async Task Same(Func<IWorkflowStore, ValueTask<IReadOnlyList<WorkTask>>> list)
        {
            var expected = (await list(memory)).Select(Told).ToList();
            Assert.Equal(expected, (await list(store)).Select(Told));
        }
        await Same(s => s.TasksOfAsync("bob", [], 100, default));
        await Same(s => s.TasksOfAsync("bob", ["legal", "medical"], 100, default));
        await Same(s => s.TasksOfAsync("cat", ["medical"], 2, default));
        await Same(s => s.OpenTasksAsync(default));
        await Same(s => s.TasksToTendAsync(WorkflowSimulation.Epoch.AddHours(1), 100, default));
        await Same(s => s.TasksToTendAsync(WorkflowSimulation.Epoch.AddDays(9), 100, default));
        Assert.Equal(await memory.NextDueAsync(default), await store.NextDueAsync(default));
    }

    private static string Told(WorkTask t) =>
        $"{t.Title} {t.State} {t.Assignee} {t.Priority} {t.DueAt:O} {string.Join(',', t.CandidateGroups)} {string.Join(',', t.ExcludedUsers)} {string.Join(',', t.Reminders.Select(r => $"{r:O}"))} {t.TendAt:O} {t.Payload.ToJson()}";

    [Fact]
    public async Task Reminders_go_out_once_however_many_nodes_tend()
    {
        await using EfWorkflowStore one = NewStore(), two = NewStore();
        var reminded = 0;
        WorkflowHost Host(EfWorkflowStore store) => new(Library(Review("({ title: 'r', reminders: ['01:00:00'] })")), store, _clock)
        {
            Deliver = (effect, _) =>
            {
                if (effect is RemindEffect) Interlocked.Increment(ref reminded);
                return default;
            },
        };
        await Host(one).StartAsync("w", WorkflowValue.Map(), "ann", instanceId: "i1");
        _clock.MoveTo(WorkflowSimulation.Epoch.AddHours(2));
        await System.Threading.Tasks.Task.WhenAll(Enumerable.Range(0, 6).Select(n => System.Threading.Tasks.Task.Run(async () => await Host(n % 2 == 0 ? one : two).TendTasksAsync())));
        await Host(one).TendTasksAsync();

        Assert.Equal(1, reminded);
    }

    [Fact]
    public async Task Mapper_reads_what_steps_have_stored_and_joins_it()
    {
        await using var store = NewStore();
        var host = new WorkflowHost(Library(Review()), store, _clock);
        for (var n = 0; n < 3; n++) await host.StartAsync("w", WorkflowValue.Map(), "ann", $"c{n}", $"i{n}", new() { CaseId = $"case-{n}" });
        await host.CompleteTaskAsync((await host.TasksOfAsync("bob", ["legal"]))[0].Id, WorkflowValue.Of("ok"), "bob", ["legal"], "k");
        await store.RecordAsync("case-0", "ann", _clock.GetUtcNow(), [], [], [new DomainEffect("m1", "mail", default)], default);
        await using var context = Database.NewContext();

        Assert.Equal(["i1", "i2"], await context.Instances.Where(i => i.Status == WorkflowStatus.Running).OrderBy(i => i.Id).Select(i => i.Id).ToListAsync());
        Assert.Equal(["c1", "c2"], await (from task in context.Tasks where task.State == TaskState.Open join i in context.Instances on task.InstanceId equals i.Id orderby i.Id select i.CorrelationId).ToListAsync());
        Assert.Equal(["bob"], await context.Journal.Where(e => e.Kind == JournalKind.ActivityResumed).Select(e => e.Actor).ToListAsync());
        var message = await context.Outbox.SingleAsync(m => m.Key == "m1");
        Assert.Equal(("domain", "case-0", 0L, null), (message.Kind, message.CaseId, message.Attempts, message.Trouble));
    }

    [Fact]
    public async Task Waits_are_found_by_name_correlation_instance_and_age()
    {
        await using var store = NewStore();
        var host = new WorkflowHost(Library(Workflow("w", Sequence("s", Activity("e", "Event", ("eventName", Literal("go")))))), store, _clock);
        for (var n = 0; n < 4; n++) await host.StartAsync("w", WorkflowValue.Map(), "ann", $"c{n % 2}", $"i{n}");

        async Task<string[]> Found(WaitQuery query) => [.. (await store.WaitsAsync(query, default)).Select(w => w.InstanceId)];
        Assert.Equal(["i0", "i1", "i2", "i3"], await Found(new(WaitKind.Event) { Name = "go" }));
        Assert.Equal(["i1", "i3"], await Found(new(WaitKind.Event) { Name = "go", CorrelationId = "c1" }));
        Assert.Equal(["i2"], await Found(new(WaitKind.Event) { InstanceId = "i2" }));
        var second = (await store.WaitsAsync(new(WaitKind.Event), default))[1];
        Assert.Equal(["i2", "i3"], await Found(new(WaitKind.Event) { After = second.Order }));
        Assert.Equal(["i0"], await Found(new(WaitKind.Event) { Before = second.Order }));
        Assert.Equal(second.InstanceId, (await store.WaitAsync(second.Wait.Key, default))!.InstanceId);
        Assert.Equal(3, await host.PublishAsync("go", default, "ann", "c1") + 1);
        Assert.True(await store.IsRunningAsync("w", "c0", default));
        Assert.False(await store.IsRunningAsync("w", "c1", default));
        Assert.Equal(["i0", "i2"], await store.InstancesAsync((await store.LoadAsync("i0", default))!.DefinitionHash, null, 10, default));
    }
}
