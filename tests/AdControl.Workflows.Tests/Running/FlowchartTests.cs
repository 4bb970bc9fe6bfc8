using System.Text.Json.Nodes;
using AdControl.Workflows.Running;
using AdControl.Workflows.Tests.Building;
using static AdControl.Workflows.Tests.Building.Make;

namespace AdControl.Workflows.Tests.Running;

public sealed class FlowchartTests
{
    private static JsonObject Merged(JsonObject activity, string mode)
    {
        activity["customProperties"] = new JsonObject { ["mergeMode"] = mode };
        return activity;
    }

    [Theory]
    [InlineData(null, "m")]
    [InlineData("Stream", "m")]
    [InlineData("Merge", "m")]
    [InlineData("Cascade", "m m")]
    [InlineData("Race", "m")]
    public void Merge_mode_decides_how_often_the_activity_runs(string? mode, string expected)
    {
        var m = mode is null ? Note("m") : Merged(Note("m"), mode);

        Assert.Equal(expected, Play(Answers("task.a", "task.b"), Workflow("w", Chart("f", [Start(), Task("a"), Task("b"), m], "start->a", "start->b", "a->m", "b->m"))).Log());
    }

    [Fact]
    public void Implicit_join_waits_for_a_branch_that_loops_before_it_arrives()
    {
        var flow = Chart("f", [Start(), Note("quick"), Task("review", "V"), Decide("ok", "getV() == 'ok'"), Task("fix"), Note("m")],
            "start->quick", "start->review", "review->ok", "ok:True->m", "ok:False->fix", "fix->review", "quick->m");
        JsonObject[] variables = [Variable("Log", "String"), Variable("V")];

        Assert.Equal("quick", Play(Answers("task.review=bad"), Workflow("w", flow, variables)).Log());
        Assert.Equal("quick m", Play(Answers("task.review=bad", "task.fix", "task.review=ok"), Workflow("w", flow.DeepClone().AsObject(), [.. variables.Select(v => v.DeepClone().AsObject())])).Log());
    }

    [Fact]
    public void Loop_back_into_an_activity_another_path_bypasses_runs()
    {
        var flow = Chart("f", [Set("s", "N", "0"), Decide("skip", "getN() > 5"), Set("a", "N", "getN() + 1"), Note("b"), Decide("again", "getN() < 2")], "s->skip", "skip:True->b", "skip:False->a", "a->b", "b->again", "again:True->a");

        Assert.Equal("b b", Play(Workflow("w", flow, [Variable("Log", "String"), Variable("N", "Int32", "0")])).Log());
    }

    [Fact]
    public void Several_connections_from_one_port_all_run_in_their_order() =>
        Assert.Equal("a b c", Play(Workflow("w", Chart("f", [Start(), Note("a"), Note("b"), Note("c")], "start->a", "start->b", "start->c"))).Log());

    [Fact]
    public void WaitAny_cancels_waiting_branches_and_takes_no_second_arrival()
    {
        var flow = Chart("f", [Start(), Task("slow"), Note("a"), Note("b"), Note("c"), Join("any", "WaitAny"), Note("after")], "start->slow", "start->a", "start->b", "b->c", "slow->any", "a->any", "c->any", "any->after");
        var run = Play(Workflow("w", flow));

        Assert.Equal(WorkflowSubStatus.Finished, run.Instance.SubStatus);
        Assert.Single(run.Log().Split(' '), "after");
    }

    [Fact]
    public void WaitAny_in_a_loop_can_be_won_again()
    {
        var flow = Chart("f", [Set("go", "N", "getN() + 1"), Task("a"), Task("b"), Join("any", null), Note("won"), Decide("again", "getN() < 2")], "go->a", "go->b", "a->any", "b->any", "any->won", "won->again", "again:True->go");

        Assert.Equal("won won", Play(Answers("task.a", "task.b"), Workflow("w", flow, [Variable("Log", "String"), Variable("N", "Int32", "0")])).Log());
    }

    [Fact]
    public void WaitAll_waits_for_every_branch()
    {
        var flow = Chart("f", [Start(), Task("a"), Task("b"), Join("all", "WaitAll"), Note("m")], "start->a", "start->b", "a->all", "b->all", "all->m");

        Assert.Equal("null", Play(Answers("task.a"), Workflow("w", flow)).Log());
        Assert.Equal("m", Play(Answers("task.b", "task.a"), Workflow("w", flow.DeepClone().AsObject())).Log());
    }

    [Fact]
    public void WaitAll_whose_branch_dies_later_is_an_incident_then()
    {
        var flow = Chart("f", [Start(), Note("a"), Task("t", "V"), Decide("d", "getV() == 'go'"), Join("all", "WaitAll")], "start->a", "start->t", "t->d", "d:True->all", "a->all");
        JsonObject[] variables = [Variable("Log", "String"), Variable("V")];

        Assert.Empty(Play(Workflow("w", flow, variables)).Instance.Incidents);
        Assert.Equal("all", Play(Answers("task.t=no"), Workflow("w", flow.DeepClone().AsObject(), [.. variables.Select(v => v.DeepClone().AsObject())])).Instance.Incidents.Single().ActivityId);
    }

    [Fact]
    public void Unknown_outcome_is_never_taken_and_reported()
    {
        var workflow = Workflow("w", Chart("f", [Start(), Note("a")], "start:done->a"));

        Assert.Equal("null", Play(workflow).Log());
        Assert.Contains(Problems(workflow), p => p.Code == "unknown-port" && p.Mend.Contains("'Done'", StringComparison.Ordinal));
    }

    [Fact]
    public void Diamonds_in_a_row_cost_no_more_than_their_number()
    {
        var activities = new List<JsonObject> { Start("n0") };
        var connections = new List<string>();
        for (var i = 1; i <= 2000; i++)
        {
            activities.AddRange([Decide($"d{i}", "true"), Activity($"a{i}", "Start"), Activity($"b{i}", "Start"), Activity($"n{i}", "FlowJoin", ("mode", Literal("WaitAllActive")))]);
            connections.AddRange([$"n{i - 1}->d{i}", $"d{i}:True->a{i}", $"d{i}:False->b{i}", $"a{i}->n{i}", $"b{i}->n{i}"]);
        }
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var run = Play(Workflow("w", Chart("f", [.. activities], [.. connections])));

        Assert.Equal(WorkflowSubStatus.Finished, run.Instance.SubStatus);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"It took {watch.Elapsed}.");
    }

    [Fact]
    public void Step_that_never_comes_to_rest_is_stopped()
    {
        var run = Play(Workflow("w", Activity("w1", "While", ("condition", Js("true")), ("body", Activity("b", "Start")))));

        Assert.Equal(WorkflowSubStatus.Faulted, run.Instance.SubStatus);
        Assert.Contains("come to rest", run.Instance.Incidents.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Thousand_nested_sequences_run_and_more_are_refused()
    {
        static JsonObject Nested(int depth)
        {
            var inner = Note("n");
            for (var i = 1; i < depth; i++) inner = Sequence($"s{i}", inner);
            return Workflow("w", inner);
        }

        Assert.Equal("n", Play(Nested(ProgramCompiler.DeepestNesting)).Log());
        Assert.Contains(Problems(Nested(ProgramCompiler.DeepestNesting + 1)), p => p.Code == "too-large");
    }
}
