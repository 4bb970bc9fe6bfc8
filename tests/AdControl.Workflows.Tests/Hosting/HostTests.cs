using System.Text.Json.Nodes;
using AdControl.Workflows.Hosting;
using AdControl.Workflows.Journaling;
using AdControl.Workflows.Running;
using AdControl.Workflows.Simulation;
using AdControl.Workflows.Tasks;
using AdControl.Workflows.Values;
using static AdControl.Workflows.Tests.Building.Make;

namespace AdControl.Workflows.Tests.Hosting;

public sealed class HostTests
{
    private const string Payload = "({ title: 'Review', candidateGroups: ['legal'], excludedUsers: ['eve'], priority: 70, actions: ['ok', 'no'], dueAt: '2026-01-07T09:00:00Z', reminders: ['1.00:00:00'], escalateTo: 'leads' })";

    private readonly SimulatedClock _clock = new(WorkflowSimulation.Epoch);
    private readonly InMemoryWorkflowStore _store = new();

    private static JsonObject Review(string payload = Payload) =>
        Workflow("w", Sequence("s", Activity("ask", "RunTask", ("taskName", Literal("legal.review")), ("payload", Js(payload)), ("result", To("Log")))));

    private async Task<(WorkflowHost Host, WorkTask Task)> Started(JsonObject workflow)
    {
        var host = new WorkflowHost(Library(workflow), _store, _clock);
        await host.StartAsync("w", WorkflowValue.Map(), "ann", instanceId: "i1");
        return (host, (await _store.OpenTasksAsync(default)).Single());
    }

    private static async Task<string> ValueOf(WorkflowHost host) => (await host.FindAsync("i1"))!.Variables.First().Value.ToJson();

    [Fact]
    public async Task Task_carries_its_payload_and_is_seen_by_candidates_only()
    {
        var (host, task) = await Started(Review());

        Assert.Equal(("Review", 70, TaskState.Open), (task.Title, task.Priority, task.State));
        Assert.Single(await host.TasksOfAsync("bob", ["legal"]));
        Assert.Empty(await host.TasksOfAsync("bob", ["other"]));
        Assert.Empty(await host.TasksOfAsync("eve", ["legal"]));
    }

    [Fact]
    public async Task Complete_is_synchronous_and_idempotent_by_key()
    {
        var (host, task) = await Started(Review());
        await host.ClaimAsync(task.Id, "bob", ["legal"]);
        await host.CompleteTaskAsync(task.Id, WorkflowValue.Of("ok"), "bob", ["legal"], "k1");

        Assert.Equal(WorkflowSubStatus.Finished, (await host.FindAsync("i1"))!.SubStatus);
        await host.CompleteTaskAsync(task.Id, WorkflowValue.Of("ok"), "bob", ["legal"], "k1");
        var again = await Assert.ThrowsAsync<TaskRefusedException>(async () => await host.CompleteTaskAsync(task.Id, WorkflowValue.Of("ok"), "bob", ["legal"], "k2"));
        Assert.Equal(TaskRefusal.Done, again.Reason);
        Assert.Equal("bob", (await _store.JournalAsync("i1", default)).First(e => e.Kind == JournalKind.ActivityResumed).Actor);
    }

    [Theory]
    [InlineData("bob", "other", "ok", TaskRefusal.NotAllowed)]
    [InlineData("eve", "legal", "ok", TaskRefusal.NotAllowed)]
    [InlineData("bob", "legal", "maybe", TaskRefusal.UnknownAction)]
    public async Task Complete_that_is_not_allowed_says_why(string user, string group, string outcome, TaskRefusal reason)
    {
        var (host, task) = await Started(Review());

        Assert.Equal(reason, (await Assert.ThrowsAsync<TaskRefusedException>(async () => await host.CompleteTaskAsync(task.Id, WorkflowValue.Of(outcome), user, [group], "k"))).Reason);
    }

    [Fact]
    public async Task Complete_of_anothers_unknown_or_withdrawn_task_says_which()
    {
        var (host, task) = await Started(Review());
        await host.ClaimAsync(task.Id, "bob", ["legal"]);

        async Task<TaskRefusal> Refusal(string id) => (await Assert.ThrowsAsync<TaskRefusedException>(async () => await host.CompleteTaskAsync(id, WorkflowValue.Of("ok"), "cat", ["legal"], "k"))).Reason;
        Assert.Equal(TaskRefusal.NotYours, await Refusal(task.Id));
        Assert.Equal(TaskRefusal.Unknown, await Refusal("nothing"));
        await host.CancelAsync("i1", "ann");
        Assert.Equal(TaskRefusal.Withdrawn, await Refusal(task.Id));
    }

    [Fact]
    public async Task Task_can_be_released_assigned_sent_back_and_escalated()
    {
        var (host, task) = await Started(Review());
        await host.ClaimAsync(task.Id, "bob", ["legal"]);
        Assert.Equal(TaskState.Open, (await host.ReleaseAsync(task.Id, "bob")).State);
        await host.AssignAsync(task.Id, "bob", "lead");
        await host.AssignAsync(task.Id, "cat", "lead");
        Assert.Equal("bob", (await host.SendBackAsync(task.Id, "cat", "not mine")).Assignee);
        var escalated = await host.EscalateAsync(task.Id, "lead");

        Assert.Equal((100, null), (escalated.Priority, escalated.Assignee));
        Assert.Contains("leads", escalated.CandidateGroups);
        var journal = await _store.JournalAsync("i1", default);
        Assert.Equal(6, journal.Count(e => e.Kind == JournalKind.TaskChanged));
        Assert.Null(JournalEntry.FirstBroken(journal));
        Assert.NotNull(JournalEntry.FirstBroken(journal.Select(e => e.Sequence == 4 ? e with { Actor = "eve" } : e)));
    }

    [Fact]
    public async Task Tend_reminds_then_times_out_once()
    {
        var (host, task) = await Started(Review(Payload.Replace("escalateTo: 'leads'", "timeoutOutcome: 'no'", StringComparison.Ordinal)));
        var delivered = new List<Effect>();
        host.Deliver = (effect, _) =>
        {
            delivered.Add(effect);
            return default;
        };
        _clock.MoveTo(WorkflowSimulation.Epoch.AddDays(1));
        Assert.Equal(1, await host.TendTasksAsync());
        Assert.Equal(0, await host.TendTasksAsync());
        Assert.Equal(task.Id, Assert.IsType<RemindEffect>(Assert.Single(delivered)).TaskId);
        _clock.MoveTo(WorkflowSimulation.Epoch.AddDays(2));
        Assert.Equal(1, await host.TendTasksAsync());

        Assert.Equal("\"no\"", await ValueOf(host));
    }

    [Fact]
    public async Task Tend_escalates_an_overdue_task_once()
    {
        var (host, task) = await Started(Review());
        _clock.MoveTo(WorkflowSimulation.Epoch.AddDays(3));
        Assert.Equal(1, await host.TendTasksAsync());
        Assert.Equal(0, await host.TendTasksAsync());

        Assert.Contains("leads", (await _store.TaskAsync(task.Id, default))!.CandidateGroups);
    }

    [Fact]
    public async Task Automatic_task_runs_inside_the_step()
    {
        var host = new WorkflowHost(Library(Workflow("w", Sequence("s", Activity("auto", "RunTask", ("taskName", Literal("auto.double")), ("payload", Js("({ n: 21 })")), ("result", To("Log")))))), _store, _clock);
        host.Handle("auto.double", (task, _) => new(WorkflowValue.Of(task.Payload["n"].AsNumber()!.Value * 2)));
        var started = await host.StartAsync("w", WorkflowValue.Map(), "ann", instanceId: "i1");

        Assert.Equal((WorkflowSubStatus.Finished, "42"), (started.Instance!.SubStatus, await ValueOf(host)));
        Assert.Equal(1, (await _store.LoadAsync("i1", default))!.Revision);
    }

    [Fact]
    public async Task Parallel_tasks_completed_at_the_same_moment_all_count()
    {
        var flow = Chart("f", [Start(), .. Enumerable.Range(0, 8).Select(i => Task($"t{i}")), Note("m")], [.. Enumerable.Range(0, 8).SelectMany(i => new[] { $"start->t{i}", $"t{i}->m" })]);
        var library = Library(Workflow("w", flow));
        for (var round = 0; round < 20; round++)
        {
            var store = new InMemoryWorkflowStore();
            var host = new WorkflowHost(library, store);
            await host.StartAsync("w", WorkflowValue.Map(), "ann", instanceId: "i1");
            await Parallel.ForEachAsync(await store.OpenTasksAsync(default), async (task, stop) => await host.CompleteTaskAsync(task.Id, default, "ann", [], task.Id, cancellation: stop));

            Assert.Equal((WorkflowSubStatus.Finished, "\"m \""), ((await host.FindAsync("i1"))!.SubStatus, await ValueOf(host)));
        }
    }

    [Theory]
    [InlineData("Singleton", false)]
    [InlineData("CorrelatedSingleton", true)]
    [InlineData("CorrelationStrategy", true)]
    [InlineData("AllowAlwaysStrategy", true)]
    public async Task Activation_strategy_decides_about_a_second_instance(string strategy, bool otherCaseMayStart)
    {
        var workflow = Review();
        workflow["options"] = new JsonObject { ["activationStrategyType"] = $"Elsa.Workflows.Runtime.ActivationValidators.{strategy}, Elsa.Workflows.Runtime" };
        var host = new WorkflowHost(Library(workflow), _store, _clock);
        async Task<bool> Starts(string correlation) => (await host.StartAsync("w", WorkflowValue.Map(), "ann", correlation)).Instance is not null;

        Assert.True(await Starts("c1"));
        Assert.Equal(strategy == "AllowAlwaysStrategy", await Starts("c1"));
        Assert.Equal(otherCaseMayStart, await Starts("c2"));
    }

    [Fact]
    public async Task Faulted_instance_withdraws_its_tasks_and_retry_runs_the_activity_again()
    {
        var flow = Chart("f", [Start(), Task("other"), Task("t", "V"), Set("n", "N", "getV().count + 0"), Note("m")], "start->other", "start->t", "t->n", "n->m", "other->m");
        var host = new WorkflowHost(Library(Workflow("w", flow, [Variable("Log", "String"), Variable("V"), Variable("N", "Int32")])), _store, _clock);
        await host.StartAsync("w", WorkflowValue.Map(), "ann", instanceId: "i1");
        await host.ResumeWaitAsync((await _store.WaitsAsync(new(WaitKind.Task) { Name = "task.t" }, default)).Single().Wait.Key, WorkflowValue.Null, "ann");
        Assert.Empty(await _store.OpenTasksAsync(default));
        Assert.True(await host.RetryAsync("i1", "ann"));

        var instance = (await host.FindAsync("i1"))!;
        Assert.Equal(("n", WorkflowSubStatus.Faulted), (instance.Incidents.Single().ActivityId, instance.SubStatus));
    }

    [Fact]
    public async Task Retry_after_the_cause_is_mended_goes_on()
    {
        var workflow = Workflow("w", Chart("f", [Start(), Set("n", "N", "getV().count"), Task("after")], "start->n", "n->after"), [Variable("V"), Variable("N", "Int32")]);
        workflow["options"] = new JsonObject { ["incidentStrategyType"] = "Elsa.Workflows.IncidentStrategies.ContinueWithIncidentsStrategy, Elsa.Workflows.Core" };
        var host = new WorkflowHost(Library(workflow), _store, _clock);
        await host.StartAsync("w", WorkflowValue.Map(), "ann", instanceId: "i1");
        Assert.True(await host.ModifyVariableAsync("i1", "V", WorkflowValue.FromJson("{\"count\":3}"), "ann"));
        Assert.True(await host.RetryAsync("i1", "ann", "n"));

        var instance = (await host.FindAsync("i1"))!;
        Assert.Empty(instance.Incidents);
        Assert.Equal("after", instance.Waits.Single().ActivityId);
        Assert.Equal(InstanceDocument.Write(instance), InstanceDocument.Write(Replay.Run(await _store.JournalAsync("i1", default), "i1", Library(workflow.DeepClone().AsObject()))));
    }

    [Fact]
    public async Task Cancelled_branch_lets_the_rest_go_on()
    {
        var flow = Chart("f", [Start(), Task("a"), Task("b"), Note("m")], "start->a", "start->b", "a->m", "b->m");
        var host = new WorkflowHost(Library(Workflow("w", flow)), _store, _clock);
        await host.StartAsync("w", WorkflowValue.Map(), "ann", instanceId: "i1");
        var waits = (await host.FindAsync("i1"))!.Waits;
        await host.ResumeWaitAsync(waits[0].Key, default, "ann");
        await host.CancelActivityAsync("i1", waits[1].FrameNumber, "ann");

        Assert.Equal((WorkflowSubStatus.Finished, "\"m \""), ((await host.FindAsync("i1"))!.SubStatus, await ValueOf(host)));
        var replayed = Replay.Run(await _store.JournalAsync("i1", default), "i1", Library(Workflow("w", flow.DeepClone().AsObject())));
        Assert.Equal(InstanceDocument.Write((await host.FindAsync("i1"))!), InstanceDocument.Write(replayed));
    }

    [Fact]
    public async Task Running_instance_keeps_its_version_and_an_edited_version_is_refused()
    {
        var library = Library(Review());
        var host = new WorkflowHost(library, _store, _clock);
        await host.StartAsync("w", WorkflowValue.Map(), "ann", instanceId: "i1");
        var edited = Review("({ title: 'Other' })");
        Assert.Throws<InvalidOperationException>(() => library.Add(Read(edited).Definition));
        edited["version"] = 2;
        library.Add(Read(edited).Definition);
        await host.StartAsync("w", WorkflowValue.Map(), "ann", instanceId: "i2");

        Assert.Equal((1, 2), ((await host.FindAsync("i1"))!.Program.Definition.Version, (await host.FindAsync("i2"))!.Program.Definition.Version));
    }

    [Fact]
    public async Task Replay_of_a_changed_journal_is_refused()
    {
        var (host, task) = await Started(Review());
        await host.CompleteTaskAsync(task.Id, WorkflowValue.Of("ok"), "bob", ["legal"], "k");
        var journal = (await _store.JournalAsync("i1", default)).Where(e => e.Kind != JournalKind.ActivityCompleted);

        Assert.Throws<ReplayException>(() => Replay.Run(journal, "i1", Library(Review())));
    }

    [Fact]
    public async Task Timers_fire_once_the_earliest_first()
    {
        var flow = Chart("f", [Start(), Activity("late", "Delay", ("timeSpan", Literal("02:00:00"))), Activity("soon", "Delay", ("timeSpan", Literal("01:00:00"))), Note("a"), Note("b")], "start->late", "start->soon", "late->a", "soon->b");
        var host = new WorkflowHost(Library(Workflow("w", flow)), _store, _clock);
        await host.StartAsync("w", WorkflowValue.Map(), "ann", instanceId: "i1");
        Assert.Equal(0, await host.FireDueAsync());
        _clock.MoveTo(WorkflowSimulation.Epoch.AddHours(3));
        Assert.Equal(2, await host.FireDueAsync());
        Assert.Equal(0, await host.FireDueAsync());

        Assert.Equal("\"b a \"", await ValueOf(host));
    }
}
