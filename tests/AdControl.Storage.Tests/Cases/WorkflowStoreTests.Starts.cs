using System.Text.Json.Nodes;
using AdControl.Storage.Cases;
using AdControl.Workflows.Hosting;
using AdControl.Workflows.Journaling;
using AdControl.Workflows.Values;
using static AdControl.Workflows.Tests.Building.Make;

namespace AdControl.Storage.Tests.Cases;

public abstract partial class WorkflowStoreTests
{
    private static JsonObject Only(JsonObject workflow, string strategy)
    {
        workflow["options"] = new JsonObject { ["activationStrategyType"] = $"Elsa.Workflows.Runtime.ActivationValidators.{strategy}, Elsa.Workflows.Runtime" };
        return workflow;
    }

    [Theory]
    [InlineData("Singleton", false)]
    [InlineData("CorrelatedSingleton", false)]
    [InlineData("Correlation", false)]
    [InlineData("CorrelatedSingleton", true)]
    public async Task Starts_that_exclude_each_other_and_come_at_once_on_several_nodes_start_one(string strategy, bool isOneCase)
    {
        for (var round = 0; round < 5; round++)
        {
            await using EfWorkflowStore one = NewStore(), two = NewStore(), three = NewStore();
            using var asked = new CountdownEvent(3);
            var results = await System.Threading.Tasks.Task.WhenAll(new[] { one, two, three }.Select((store, n) => System.Threading.Tasks.Task.Run(async () =>
                await new WorkflowHost(Library(Only(Review(), strategy)), new AskingTogether(store, asked), _clock)
                    .StartAsync("w", WorkflowValue.Map(), "ann", "corr", $"i{round}-{n}", new() { CaseId = isOneCase ? "case" : $"case-{round}-{n}" }))));

            var started = Assert.Single(results, r => r.Instance is not null).Instance!;
            Assert.All(results.Where(r => r.Instance is null), r => Assert.Contains("allows only one", r.Refusal, StringComparison.Ordinal));
            Assert.Single(await one.OpenTasksAsync(default));
            Assert.Null(JournalEntry.FirstBroken(await one.JournalAsync(isOneCase ? "case" : $"case-{round}-{started.Id[^1]}", default)));
            Assert.True(await new WorkflowHost(Library(Only(Review(), strategy)), one, _clock).CancelAsync(started.Id, "ann"));
        }
        Assert.Empty((await new JournalAudit(Database).VerifyAsync()).Problems);
    }

    [Fact]
    public async Task Start_beside_another_case_and_after_the_first_is_over_is_no_rival()
    {
        await using var store = NewStore();
        var host = new WorkflowHost(Library(Only(Review(), "CorrelatedSingleton")), store, _clock);
        Assert.NotNull((await host.StartAsync("w", WorkflowValue.Map(), "ann", "a", "i1")).Instance);
        Assert.NotNull((await host.StartAsync("w", WorkflowValue.Map(), "ann", "b", "i2")).Instance);
        Assert.Null((await host.StartAsync("w", WorkflowValue.Map(), "ann", "a", "i3")).Instance);
        await host.CancelAsync("i1", "ann");

        Assert.NotNull((await host.StartAsync("w", WorkflowValue.Map(), "ann", "a", "i4")).Instance);
    }

    [Fact]
    public async Task Step_of_an_instance_whose_chain_went_on_since_it_was_read_is_stored_after_what_came_between()
    {
        await using var store = NewStore();
        var host = new WorkflowHost(Library(Review()), new RecordingBetween(store, _clock), _clock);
        await host.StartAsync("w", WorkflowValue.Map(), "ann", instanceId: "i1");
        await host.CancelAsync("i1", "ann");

        var journal = await store.JournalAsync("i1", default);
        Assert.Null(JournalEntry.FirstBroken(journal));
        Assert.Equal([JournalKind.Recorded, JournalKind.InstanceCancelled], journal.Select(e => e.Kind).Where(k => k is JournalKind.Recorded or JournalKind.InstanceCancelled).Take(2));
        Assert.Empty((await new JournalAudit(Database).VerifyAsync()).Problems);
    }

    [Fact]
    public async Task Open_tasks_that_are_due_come_in_order_and_by_pages()
    {
        await using var store = NewStore();
        foreach (var (id, span) in new[] { ("i1", "03:00:00"), ("i2", "01:00:00"), ("i3", "03:00:00"), ("i4", "02:00:00"), ("i5", "05:00:00") })
            await new WorkflowHost(Library(Review($"({{ dueAt: '{span}' }})")), store, _clock).StartAsync("w", WorkflowValue.Map(), "ann", instanceId: id);
        await new WorkflowHost(Library(Review("({})")), store, _clock).StartAsync("w", WorkflowValue.Map(), "ann", instanceId: "i6");
        await new WorkflowHost(Library(Review($"({{ dueAt: '02:00:00' }})")), store, _clock).CancelAsync("i4", "ann");
        var until = _clock.GetUtcNow().AddHours(3);
        var first = await store.TasksDueAsync(until, null, 2, default);
        var second = await store.TasksDueAsync(until, first[^1], 2, default);

        Assert.Equal(["i2", "i1", "i3"], first.Concat(second).Select(t => t.InstanceId));
        Assert.Empty(await store.TasksDueAsync(until, second[^1], 2, default));
    }

    // Whoever reads an instance finds that its case has gone on meanwhile.
    private sealed class RecordingBetween(IWorkflowStore store, TimeProvider clock) : ForwardingStore(store)
    {
        private readonly IWorkflowStore _store = store;

        public override async ValueTask<StoredInstance?> LoadAsync(string instanceId, CancellationToken cancellation)
        {
            var stored = await base.LoadAsync(instanceId, cancellation);
            await _store.RecordAsync(stored!.CaseId, "bob", clock.GetUtcNow(), [WorkflowValue.Of("looked at")], [], [], cancellation);
            return stored;
        }
    }
}
