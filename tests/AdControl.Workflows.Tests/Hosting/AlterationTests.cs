using System.Text.Json.Nodes;
using AdControl.Workflows.Hosting;
using AdControl.Workflows.Journaling;
using AdControl.Workflows.Running;
using AdControl.Workflows.Values;
using static AdControl.Workflows.Tests.Building.Make;

namespace AdControl.Workflows.Tests.Hosting;

public sealed class AlterationTests
{
    private readonly InMemoryWorkflowStore _store = new();

    private async Task<WorkflowHost> Started(JsonObject workflow)
    {
        var host = new WorkflowHost(Library(workflow), _store);
        await host.StartAsync("w", WorkflowValue.Map(), "ann", instanceId: "i1");
        return host;
    }

    private async Task<WorkflowInstance> Checked(WorkflowHost host, JsonObject workflow)
    {
        var instance = (await host.FindAsync("i1"))!;
        var replayed = Replay.Run(await _store.JournalAsync("i1", default), "i1", Library(workflow.DeepClone().AsObject()));
        Assert.Equal(InstanceDocument.Write(instance), InstanceDocument.Write(replayed));
        return instance;
    }

    private static JsonObject Review() =>
        Workflow("w", Chart("f", [Start(), Task("review"), Task("appeal"), Note("end"), Sequence("s", Note("inside"))], "start->review", "review->end", "appeal->end", "end->s"));

    [Fact]
    public async Task Scheduled_activity_runs_beside_what_waits_and_leads_on()
    {
        var workflow = Review();
        var host = await Started(workflow);
        Assert.True((await host.ScheduleActivityAsync("i1", "appeal", "lead")).IsDone);
        Assert.Equal(["task.appeal", "task.review"], (await _store.OpenTasksAsync(default)).Select(t => t.Name).Order());
        await host.ResumeWaitAsync((await host.FindAsync("i1"))!.Waits.Single(w => w.ActivityId == "review").Key, default, "bob");
        await host.ResumeWaitAsync((await host.FindAsync("i1"))!.Waits.Single().Key, default, "bob");
        var instance = await Checked(host, workflow);

        Assert.Equal((WorkflowSubStatus.Finished, "end inside"), (instance.SubStatus, instance.Variables.First().Value.AsText()!.Trim()));
        Assert.Equal("lead", (await _store.JournalAsync("i1", default)).Single(e => e.Kind == JournalKind.ActivityScheduled).Actor);
    }

    [Theory]
    [InlineData("nothing", "has no activity")]
    [InlineData("inside", "one activity at a time")]
    public async Task Schedule_what_cannot_run_says_why(string activity, string why)
    {
        var host = await Started(Review());

        Assert.Contains(why, (await host.ScheduleActivityAsync("i1", activity, "lead")).Why, StringComparison.Ordinal);
        Assert.Contains("no instance", (await host.ScheduleActivityAsync("i2", activity, "lead")).Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schedule_in_a_container_that_is_not_under_way_says_so()
    {
        var host = await Started(Workflow("w", Sequence("s", Task("t"), Chart("later", [Start(), Task("x")], "start->x"))));

        Assert.Contains("'later', where 'x' stands, is not under way", (await host.ScheduleActivityAsync("i1", "x", "lead")).Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faulted_instance_goes_on_when_the_failed_activity_is_cancelled_after_another_took_its_place()
    {
        var workflow = Workflow("w", Chart("f", [Start(), Set("bad", "N", "'x'"), Note("by hand"), Note("end"), Task("side")], "start->bad", "start->side", "bad->end", "by hand->end"), [Variable("Log", "String"), Variable("N", "Int32")]);
        var host = await Started(workflow);
        Assert.Empty(await _store.OpenTasksAsync(default));
        Assert.True((await host.ScheduleActivityAsync("i1", "by hand", "lead")).IsDone);
        Assert.True((await host.CancelActivityAsync("i1", "bad", "lead")).IsDone);
        var instance = await Checked(host, workflow);

        Assert.Equal((WorkflowSubStatus.Suspended, "by hand end"), (instance.SubStatus, instance.Variables.First().Value.AsText()!.Trim()));
        Assert.Equal("task.side", (await _store.OpenTasksAsync(default)).Single().Name);
    }

    [Fact]
    public async Task Faulted_instance_is_retried_after_its_variable_was_changed()
    {
        var workflow = Workflow("w", Sequence("s", Set("bad", "N", "getLog()"), Task("t")), [Variable("Log", "String", "x"), Variable("N", "Int32")]);
        var host = await Started(workflow);
        Assert.True(await host.ModifyVariableAsync("i1", "Log", WorkflowValue.Of("12"), "lead"));
        Assert.Equal(WorkflowSubStatus.Faulted, (await host.FindAsync("i1"))!.SubStatus);
        Assert.True(await host.RetryAsync("i1", "lead"));

        Assert.Equal("t", (await Checked(host, workflow)).Waits.Single().ActivityId);
    }

    [Fact]
    public async Task Cancelled_container_takes_everything_inside_it_along()
    {
        var workflow = Workflow("w", Chart("f", [Start(), Chart("inner", [Start("s"), Task("a"), Task("b")], "s->a", "s->b"), Note("end")], "start->inner", "inner->end"));
        var host = await Started(workflow);
        Assert.True((await host.CancelActivityAsync("i1", "inner", "lead")).IsDone);
        Assert.False((await host.CancelActivityAsync("i1", "inner", "lead")).IsDone);

        Assert.Equal(WorkflowSubStatus.Finished, (await Checked(host, workflow)).SubStatus);
        Assert.Empty(await _store.OpenTasksAsync(default));
    }
}
