using System.Text.Json.Nodes;
using AdControl.Workflows.Hosting;
using AdControl.Workflows.Journaling;
using AdControl.Workflows.Running;
using AdControl.Workflows.Simulation;
using AdControl.Workflows.Values;
using static AdControl.Workflows.Tests.Building.Make;

namespace AdControl.Workflows.Tests.Hosting;

public sealed class ExtrasTests
{
    private readonly List<object> _kept = [];
    private readonly SimulatedClock _clock = new(WorkflowSimulation.Epoch);

    private static JsonObject Automatic() =>
        Workflow("w", Sequence("s", Activity("auto", "RunTask", ("taskName", Literal("auto.note"))), Activity("ask", "RunTask", ("taskName", Literal("review")))));

    private InMemoryWorkflowStore Keeping(int refusals = 0) => new(enlisted =>
    {
        if (refusals-- > 0) return false;
        _kept.AddRange(enlisted);
        return true;
    });

    [Fact]
    public async Task Automatic_task_knows_its_case_and_enlists_records_and_asks()
    {
        var store = Keeping();
        var delivered = new List<Effect>();
        var host = new WorkflowHost(Library(Automatic()), store, _clock)
        {
            Deliver = (effect, _) =>
            {
                delivered.Add(effect);
                return default;
            },
        };
        host.Handle("auto.note", (task, _) =>
        {
            task.Enlist($"{task.CaseId} at {task.At:O}");
            task.Record(WorkflowValue.Map(("noted", WorkflowValue.Of(true))));
            task.Ask(new DomainEffect($"{task.Id}/pdf", "render", WorkflowValue.Of("x")));
            return new(WorkflowValue.Null);
        });
        await host.StartAsync("w", WorkflowValue.Map(), "ann", instanceId: "i1", extras: new() { CaseId = "case-7", Enlisted = ["deposit"], Recorded = [WorkflowValue.Of("deposited")] });

        Assert.Equal(["deposit", $"case-7 at {WorkflowSimulation.Epoch:O}"], _kept);
        Assert.Equal("render", Assert.IsType<DomainEffect>(Assert.Single(delivered)).Name);
        var journal = await store.JournalAsync("case-7", default);
        Assert.Equal(["\"deposited\"", "{\"noted\":true}"], journal.Where(e => e.Kind == JournalKind.Recorded).Select(e => e.Detail));
        Assert.Null(JournalEntry.FirstBroken(journal));
        Assert.Equal(InstanceDocument.Write((await host.FindAsync("i1"))!), InstanceDocument.Write(Replay.Run(journal, "i1", Library(Automatic()))));
    }

    [Fact]
    public async Task Enlist_in_place_of_what_the_step_has_enlisted_stores_the_last_only()
    {
        var store = Keeping(refusals: 1);
        var host = new WorkflowHost(Library(Automatic()), store, _clock);
        host.Handle("auto.note", (task, _) =>
        {
            task.Enlist($"{task.InStep[0]}, noted", inPlaceOf: task.InStep[0]);
            return new(WorkflowValue.Null);
        });
        await host.StartAsync("w", WorkflowValue.Map(), "ann", instanceId: "i1", extras: new() { Enlisted = ["deposit", "mail"] });

        // Made again after it was overtaken, it starts from what the command enlisted.
        Assert.Equal(["mail", "deposit, noted"], _kept);
    }

    [Fact]
    public async Task Step_whose_enlisted_was_overtaken_is_made_again_with_a_fresh_task()
    {
        var store = Keeping(refusals: 2);
        var host = new WorkflowHost(Library(Automatic()), store, _clock);
        var calls = 0;
        host.Handle("auto.note", (task, _) =>
        {
            task.Enlist(++calls);
            return new(WorkflowValue.Null);
        });
        Assert.NotNull((await host.StartAsync("w", WorkflowValue.Map(), "ann", instanceId: "i1")).Instance);

        Assert.Equal([3], _kept);
        Assert.Single(await store.JournalAsync("i1", default), e => e.Kind == JournalKind.InstanceStarted);
    }

    [Fact]
    public async Task Extras_of_a_completion_a_claim_and_an_event_are_stored_with_the_step_they_cause()
    {
        var store = Keeping();
        var flow = Chart("f", [Start(), Task("t"), Activity("e", "Event", ("eventName", Literal("paid")))], "start->t", "t->e");
        var host = new WorkflowHost(Library(Workflow("w", flow)), store, _clock);
        await host.StartAsync("w", WorkflowValue.Map(), "ann", instanceId: "i1");
        var task = (await store.OpenTasksAsync(default)).Single();

        Assert.Equal(0, await host.PublishAsync("paid", default, "ann", extras: new() { Enlisted = ["nobody waits"] }));
        await host.ClaimAsync(task.Id, "bob", [], new() { Enlisted = ["claimed"] });
        await host.CompleteTaskAsync(task.Id, default, "bob", [], "k", new() { Enlisted = ["completed"] });
        Assert.Equal(1, await host.PublishAsync("paid", default, "ann", extras: new() { Enlisted = ["paid"], Recorded = [WorkflowValue.Of(12)] }));

        Assert.Equal(["claimed", "completed", "paid"], _kept);
        Assert.Equal("12", (await store.JournalAsync("i1", default)).Single(e => e.Kind == JournalKind.Recorded).Detail);
    }

    [Fact]
    public async Task Record_adds_to_the_chain_of_a_case_or_stores_nothing()
    {
        var store = Keeping(refusals: 1);
        System.Threading.Tasks.Task<bool> Record() => store.RecordAsync("case-7", "ann", _clock.GetUtcNow(), [WorkflowValue.Of("edited")], ["draft"], [new DomainEffect("k", "mail", default)], default).AsTask();

        Assert.False(await Record());
        Assert.Empty(await store.JournalAsync("case-7", default));
        Assert.True(await Record());
        Assert.Equal(("ann", JournalKind.Recorded, ""), (await store.JournalAsync("case-7", default)).Select(e => (e.Actor, e.Kind, e.InstanceId)).Single());
        Assert.Equal(["draft"], _kept);
        Assert.Single(await store.OutboxAsync(_clock.GetUtcNow(), 10, default));
    }

    [Fact]
    public async Task Delivery_that_fails_is_put_off_and_tried_again()
    {
        var store = new InMemoryWorkflowStore();
        var failures = 0;
        var delivered = 0;
        var host = new WorkflowHost(Library(Workflow("w", Sequence("s", Activity("line", "WriteLine", ("text", Literal("hello")))))), store, _clock)
        {
            Deliver = (_, _) => failures < 2 ? throw new IOException("The mail server does not answer.") : Count(),
            PutOff = (_, _) => failures++,
        };
        ValueTask Count()
        {
            delivered++;
            return default;
        }
        Assert.Equal(WorkflowSubStatus.Finished, (await host.StartAsync("w", WorkflowValue.Map(), "ann")).Instance!.SubStatus);
        await host.PumpAsync();
        Assert.Equal((1, 0), (failures, delivered));
        _clock.MoveTo(_clock.GetUtcNow().AddSeconds(5));
        await host.PumpAsync();
        await host.PumpAsync();
        Assert.Equal((2, 0), (failures, delivered));
        _clock.MoveTo(_clock.GetUtcNow().AddSeconds(10));
        await host.PumpAsync();

        Assert.Equal((2, 1), (failures, delivered));
        Assert.Empty(await store.OutboxAsync(DateTimeOffset.MaxValue, 10, default));
    }
}
