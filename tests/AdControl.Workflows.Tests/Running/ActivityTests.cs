using System.Text.Json.Nodes;
using AdControl.Workflows.Activities;
using AdControl.Workflows.Running;
using AdControl.Workflows.Simulation;
using AdControl.Workflows.Tests.Building;
using static AdControl.Workflows.Tests.Building.Make;

namespace AdControl.Workflows.Tests.Running;

public sealed class ActivityTests
{
    [Theory]
    [InlineData(1, 3, 1, true, "1,2,3,")]
    [InlineData(1, 3, 1, false, "1,2,")]
    [InlineData(3, 1, 1, true, "3,2,1,")]
    [InlineData(0, 10, 4, true, "0,4,8,")]
    [InlineData(2, 2, 1, true, "2,")]
    public void For_counts_between_its_bounds(int start, int end, int step, bool inclusive, string expected)
    {
        var loop = Activity("loop", "For", ("start", Literal(start)), ("end", Literal(end)), ("step", Literal(step)), ("outerBoundInclusive", Literal(inclusive)), ("body", Set("body", "Log", "(getLog() ?? '') + getCurrentValue() + ','")));

        Assert.Equal(expected, Play(Workflow("w", loop)).Log());
    }

    [Fact]
    public void ForEach_gives_value_and_index_and_nested_loops_their_own()
    {
        var inner = Activity("inner", "ForEach", ("items", Js("[1, 2]")), ("body", Set("body", "Log", "(getLog() ?? '') + getLetter() + getCurrentValue() + getCurrentIndex() + ' '")));
        var outer = Activity("outer", "ForEach", ("items", Js("['a', 'b']")), ("currentValue", To("Letter")), ("body", inner));

        Assert.Equal("a10 a21 b10 b21", Play(Workflow("w", outer, [Variable("Log", "String"), Variable("Letter")])).Log());
    }

    [Fact]
    public void Break_in_a_flowchart_in_a_loop_ends_the_loop_and_what_waits_in_it()
    {
        var body = Chart("body", [Start(), Task("wait"), Decide("last", "getCurrentValue() == 2"), Activity("out", "Break"), Note("n")], "start->wait", "start->last", "last:True->out", "last:False->n");
        var loop = Activity("loop", "ParallelForEach", ("items", Js("[1, 2, 3]")), ("body", body));
        var run = Play(Workflow("w", Sequence("s", loop, Note("after"))));

        Assert.Equal(WorkflowSubStatus.Finished, run.Instance.SubStatus);
        Assert.EndsWith("after", run.Log(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MatchFirst", "a z")]
    [InlineData("MatchAny", "a b z")]
    public void Switch_runs_the_activities_of_matching_cases(string mode, string expected)
    {
        JsonObject Case(string label, string when, JsonObject activity) => new() { ["label"] = label, ["condition"] = new JsonObject { ["type"] = "JavaScript", ["value"] = when }, ["activity"] = activity };
        var choice = Activity("switch", "Switch", ("mode", Literal(mode)), ("cases", new JsonArray(Case("A", "true", Note("a")), Case("B", "1 < 2", Note("b")), Case("C", "false", Note("c")))), ("default", Note("d")));

        Assert.Equal(expected, Play(Workflow("w", Sequence("s", choice, Note("z")))).Log());
    }

    [Theory]
    [InlineData("WaitAll", "a b z")]
    [InlineData("WaitAny", "b z")]
    public void Fork_waits_as_its_mode_says(string mode, string expected)
    {
        var fork = Activity("fork", "Fork", ("joinMode", mode), ("branches", new JsonArray(Sequence("one", Task("slow"), Note("a")), Note("b"))));
        var run = Play(mode == "WaitAll" ? Answers("task.slow=x") : new(), Workflow("w", Sequence("s", fork, Note("z"))));

        Assert.Equal(expected.Split(' ').Order(), run.Log().Split(' ').Order());
        Assert.Empty(run.Instance.Waits);
    }

    [Fact]
    public void Finish_ends_everything_from_any_depth()
    {
        var run = Play(Workflow("w", Chart("flow", [Start(), Task("t"), Sequence("s", Note("a"), Activity("finish", "Finish"), Note("b"))], "start->t", "start->s")));

        Assert.Equal((WorkflowSubStatus.Finished, "a"), (run.Instance.SubStatus, run.Log()));
        Assert.Empty(run.Instance.Waits);
    }

    [Fact]
    public void End_in_a_nested_flowchart_ends_only_that_and_drops_what_waits()
    {
        var inner = Chart("inner", [Start("s1"), Task("t"), Activity("end", "End")], "s1->t", "s1->end");
        var run = Play(Workflow("w", Chart("flow", [Start(), inner, Note("after")], "start->inner", "inner->after")));

        Assert.Equal((WorkflowSubStatus.Finished, "after"), (run.Instance.SubStatus, run.Log()));
    }

    [Fact]
    public void Complete_in_a_nested_flowchart_ends_the_workflow()
    {
        var inner = Chart("inner", [Activity("leave", "Complete", ("outcomes", Literal("Quit"))), Note("skip")], "leave->skip");

        Assert.Equal("null", Play(Workflow("w", Chart("flow", [Start(), inner, Note("later")], "start->inner", "inner->later"))).Log());
    }

    [Fact]
    public void SetName_and_Correlate_are_seen_by_scripts_and_instance()
    {
        var run = Play(Workflow("w", Sequence("s", Activity("n", "SetName", ("value", Js("'Case ' + 7"))), Activity("c", "Correlate", ("correlationId", Literal("C-7"))), Set("l", "Log", "getWorkflowInstanceName() + getCorrelationId() + getWorkflowDefinitionId() + getWorkflowDefinitionVersion()"))));

        Assert.Equal("Case 7C-7w1", run.Log());
        Assert.Equal(("Case 7", "C-7"), (run.Instance.Name, run.Instance.CorrelationId));
    }

    [Fact]
    public void PublishEvent_reaches_waits_of_the_same_step_and_respects_correlation()
    {
        var flow = Chart("flow", [Start(), Activity("pub", "PublishEvent", ("eventName", Literal("go")), ("payload", Js("({ n: 3 })"))), Activity("hear", "Event", ("eventName", Literal("go")), ("result", To("Got"))), Set("l", "Log", "'n' + getGot().n"), Activity("other", "PublishEvent", ("eventName", Literal("never")), ("correlationId", Literal("x"))), Activity("deaf", "Event", ("eventName", Literal("never")))],
            "start->pub", "start->hear", "hear->l", "start->other", "start->deaf");
        var run = Play(Workflow("w", flow, [Variable("Log", "String"), Variable("Got")]));

        Assert.Equal("n3", run.Log());
        Assert.Equal("deaf", Assert.Single(run.Instance.Waits).ActivityId);
    }

    [Fact]
    public void StartAt_in_the_past_does_not_wait_and_in_the_future_fires_once()
    {
        var sequence = Sequence("s", Activity("past", "StartAt", ("dateTime", Literal("2020-01-01T00:00:00Z"))), Note("a"), Activity("soon", "StartAt", ("dateTime", Literal("2026-01-06T00:00:00Z"))), Note("b"));

        Assert.Equal("a", Play(new SimulationCase { Advances = [TimeSpan.FromHours(14.9)] }, Workflow("w", sequence)).Log());
        Assert.Equal("a b", Play(new SimulationCase { Advances = [TimeSpan.FromHours(15)] }, Workflow("w", sequence.DeepClone().AsObject())).Log());
    }

    [Fact]
    public void Cron_waits_for_its_next_time()
    {
        var run = Play(Workflow("w", Activity("c", "Cron", ("cronExpression", Literal("0 30 8 * * MON")))));

        Assert.Equal(new DateTimeOffset(2026, 1, 12, 8, 30, 0, TimeSpan.Zero), Assert.Single(run.Instance.Waits).DueAt);
    }

    [Theory]
    [InlineData("0 0 29 2 *", "2028-02-29T00:00:00")]
    [InlineData("*/15 * * * *", "2026-01-05T09:15:00")]
    [InlineData("0 0 L * *", "2026-01-31T00:00:00")]
    [InlineData("0 12 1,15 * ?", "2026-01-15T12:00:00")]
    [InlineData("0 9-17/4 * * 1-5", "2026-01-05T13:00:00")]
    [InlineData("@monthly", "2026-02-01T00:00:00")]
    public void Cron_next_time_is_the_first_after(string expression, string expected)
    {
        Assert.Null(CronSchedule.TryParse(expression, out var schedule));
        Assert.Equal(DateTime.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), schedule!.Next(WorkflowSimulation.Epoch)!.Value.UtcDateTime);
    }

    [Fact]
    public void Timer_trigger_starts_new_instances_as_time_passes()
    {
        var timer = Activity("tick", "Timer", ("interval", Literal("01:00:00")), ("customProperties", new JsonObject { ["canStartWorkflow"] = true }));
        var run = Play(new SimulationCase { Advances = [TimeSpan.FromHours(3.5)] }, Workflow("w", Sequence("s", timer, Activity("line", "WriteLine", ("text", Literal("tick"))))));

        Assert.Equal(4, run.Delivered.OfType<WriteLineEffect>().Count());
    }

    [Fact]
    public void ExecuteWorkflow_waits_for_a_child_that_waits_and_gets_its_result()
    {
        var child = Workflow("child", Sequence("c", Task("ask", "Log"), Output("o", "Verdict", "getSubject() + '/' + getLog()")), null, ["Subject"], ["Verdict"]);
        var parent = Workflow("w", Sequence("s", Activity("call", "ExecuteWorkflow", ("workflowDefinitionId", Literal("child")), ("input", Js("({ Subject: 'ad' })")), ("waitForCompletion", Literal(true)), ("result", To("Got"))), Set("l", "Log", "getGot().Output.Verdict + getGot().SubStatus")), [Variable("Log", "String"), Variable("Got")]);

        Assert.Equal("ad/yesFinished", Play(Answers("task.ask=yes"), parent, child).Log());
    }

    [Fact]
    public void DispatchWorkflow_result_is_the_childs_outputs()
    {
        var child = Workflow("child", Output("o", "Verdict", "getSubject()"), null, ["Subject"], ["Verdict"]);
        var parent = Workflow("w", Sequence("s", Activity("call", "DispatchWorkflow", ("workflowDefinitionId", Literal("child")), ("input", Js("({ Subject: 'ad' })")), ("waitForCompletion", Literal(true)), ("result", To("Got"))), Set("l", "Log", "getGot().Verdict + getResultFromCall().Verdict")), [Variable("Log", "String"), Variable("Got")]);

        Assert.Equal("adad", Play(parent, child).Log());
    }

    [Fact]
    public void Cancelled_parent_cancels_the_child_it_waits_for()
    {
        var child = Workflow("child", Task("ask"));
        var parent = Workflow("w", Activity("call", "DispatchWorkflow", ("workflowDefinitionId", Literal("child")), ("waitForCompletion", Literal(true))));
        var run = Play(new SimulationCase { IsCancelled = true }, parent, child);

        Assert.Equal(WorkflowSubStatus.Cancelled, run.Instance.SubStatus);
        Assert.Contains(run.Journal, e => e.InstanceId != run.InstanceId && e.Kind == Workflows.Journaling.JournalKind.InstanceCancelled);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Children_that_start_each_other_come_to_an_end(bool isAwaited)
    {
        var self = Workflow("w", Sequence("s", Activity("again", "ExecuteWorkflow", ("workflowDefinitionId", Literal("w")), ("waitForCompletion", Literal(isAwaited)))));
        var run = Play(self);

        Assert.Equal(WorkflowSubStatus.Finished, run.Instance.SubStatus);
        Assert.Single(run.Journal, e => e.Kind == Workflows.Journaling.JournalKind.ActivityFaulted && e.Detail.Contains("deep", StringComparison.Ordinal));
    }

    [Fact]
    public void WorkflowActivity_outputs_go_to_variables_and_outcomes_to_ports()
    {
        var check = Workflow("check", Chart("cf", [Decide("d", "getPages() > 10"), Output("long", "Reason", "'long'"), Activity("no", "Complete", ("outcomes", Literal("Refused"))), Activity("yes", "Complete", ("outcomes", Literal("Accepted")))], "d:True->long", "long->no", "d:False->yes"), [], ["Pages"], ["Reason"], ["Accepted", "Refused"]);
        var use = Activity("use", "Agency.Check", ("workflowDefinitionId", "check"), ("pages", Js("getN()")), ("reason", To("Log")));
        JsonObject Whole(int n) => Workflow("w", Chart("f", [use.DeepClone().AsObject(), Output("ok", "R", "'ok'"), Output("ko", "R", "getLog()")], "use:Accepted->ok", "use:Refused->ko"), [Variable("Log", "String"), Variable("N", "Int32", $"{n}")], null, ["R"]);

        Assert.Equal("\"long\"", Play(Whole(11), check).Instance.Outputs.Single().Value.ToJson());
        Assert.Equal("\"ok\"", Play(Whole(3), check.DeepClone().AsObject()).Instance.Outputs.Single().Value.ToJson());
    }

    [Fact]
    public void WorkflowActivity_that_contains_itself_is_an_error() =>
        Assert.Contains(Problems(Workflow("w", Activity("a", "Own.W", ("workflowDefinitionId", "w")))), p => p.Code == "workflow-cycle");

    [Fact]
    public void Continue_strategy_lets_other_branches_go_on_and_stays_open()
    {
        var workflow = Workflow("w", Chart("f", [Start(), Activity("boom", "Fault", ("message", Literal("no")), ("code", Literal("C1"))), Task("t"), Note("n")], "start->boom", "start->t", "t->n"));
        workflow["options"] = new JsonObject { ["incidentStrategyType"] = "Elsa.Workflows.IncidentStrategies.ContinueWithIncidentsStrategy, Elsa.Workflows.Core" };
        var run = Play(Answers("task.t"), workflow);

        Assert.Equal((WorkflowSubStatus.Suspended, "n", "C1"), (run.Instance.SubStatus, run.Log(), run.Instance.Incidents.Single().Code));
    }

    [Fact]
    public void Fault_lets_branches_that_were_scheduled_run_to_their_ends()
    {
        var run = Play(Workflow("w", Chart("f", [Start(), Activity("boom", "Fault"), Note("a"), Note("b")], "start->boom", "start->a", "a->b")));

        Assert.Equal((WorkflowSubStatus.Faulted, "a b"), (run.Instance.SubStatus, run.Log()));
    }

    [Fact]
    public void Http_requests_are_refused_unless_allowed() =>
        Assert.Contains("not allowed", Play(Workflow("w", Activity("h", "SendHttpRequest", ("url", Literal("http://example.org"))))).Instance.Incidents.Single().Message, StringComparison.Ordinal);

    [Fact]
    public void SendEmail_goes_to_the_outbox_once()
    {
        var run = Play(Workflow("w", Activity("m", "SendEmail", ("to", Js("['a@b.fr']")), ("subject", Literal("Visa")), ("body", Literal("<p>ok</p>")))));

        Assert.Equal("Visa", Assert.IsType<SendMailEffect>(Assert.Single(run.Delivered)).Message["subject"].AsText());
    }

    [Fact]
    public void Variable_without_a_storage_driver_is_lost_when_the_workflow_waits()
    {
        var lost = Variable("Lost", "String", "first");
        lost.Remove("storageDriverTypeName");
        var workflow = Workflow("w", Sequence("s", Set("a", "Lost", "'second'"), Task("t"), Set("b", "Log", "getLost()")), [Variable("Log", "String"), lost]);

        Assert.Equal("first", Play(Answers("task.t"), workflow).Log());
        Assert.Contains(Problems(workflow), p => p.Code == "lost-variable");
    }

    [Theory]
    [InlineData("Int32", "2.5", "2")]
    [InlineData("Int32", "'12'", "12")]
    [InlineData("String", "true", "\"True\"")]
    [InlineData("String", "1.5", "\"1.5\"")]
    [InlineData("String", "({ a: 1 })", "\"{\\\"a\\\":1}\"")]
    [InlineData("Boolean", "'true'", "true")]
    [InlineData("Object", "[1, { a: 2 }]", "[1,{\"a\":2}]")]
    [InlineData("Object", "new Date(Date.UTC(2026, 0, 1))", "\"2026-01-01T00:00:00.000Z\"")]
    public void SetVariable_converts_to_the_type_of_the_variable(string type, string script, string expected) =>
        Assert.Equal(expected, Play(Workflow("w", Set("s", "V", script), [Variable("V", type)])).Instance.Variables.Single().Value.ToJson());

    [Fact]
    public void SetVariable_value_that_cannot_be_converted_is_an_incident() =>
        Assert.Equal(WorkflowSubStatus.Faulted, Play(Workflow("w", Set("s", "V", "'abc'"), [Variable("V", "Int32")])).Instance.SubStatus);

    [Fact]
    public void Two_variables_never_share_an_object()
    {
        var run = Play(Workflow("w", Sequence("s", Set("a", "A", "({ n: 1 })"), Set("b", "B", "getA()"), Set("c", "Log", "getB().n = 5; getA().n + ''")), [Variable("Log", "String"), Variable("A"), Variable("B")]));

        Assert.Equal("1", run.Log());
    }

    [Fact]
    public void Expressions_of_other_kinds_read_variables_inputs_and_json()
    {
        var workflow = Workflow("w", Sequence("s",
            Activity("o1", "SetOutput", ("outputName", Literal("A")), ("outputValue", Expression("Variable", new JsonObject { ["id"] = "V", ["name"] = "V" }))),
            Activity("o2", "SetOutput", ("outputName", Literal("B")), ("outputValue", Expression("Input", new JsonObject { ["name"] = "I" }))),
            Activity("o3", "SetOutput", ("outputName", Literal("C")), ("outputValue", Expression("Object", "{\"x\":1}"))),
            Activity("o4", "SetOutput", ("outputName", Literal("D")), ("outputValue", Expression("Object", new JsonObject { ["x"] = 1 })))),
            [Variable("V", "Int32", "4")], ["I"], ["A", "B", "C", "D"]);

        Assert.Equal(["4", "\"in\"", "\"{\\\"x\\\":1}\"", "{\"x\":1}"], Play(Inputs("{\"I\":\"in\"}"), workflow).Instance.Outputs.Select(o => o.Value.ToJson()));
    }

    [Fact]
    public void Custom_activity_has_typed_inputs_outputs_and_outcomes()
    {
        var library = Library(new ActivityCatalogue(new Weigh()), Workflow("w", Chart("f", [Activity("weigh", "Agency.Weigh", ("grams", Js("getG()")), ("label", To("Log"))), Output("o", "R", "getLog()")], "weigh:Heavy->o"), [Variable("Log", "String"), Variable("G", "Int32", "1500")], null, ["R"]));
        var run = new WorkflowSimulation(library);
        run.Play("w", new());

        Assert.Empty(library.Compile(library.Find("w")!).Problems);
        Assert.Equal("1.5 kg", run.Instance.Outputs.Single().Value.AsText());
    }

    internal sealed record WeighInput(int Grams);

    internal sealed record WeighOutput(string Label);

    private sealed class Weigh : CustomActivity<WeighInput, WeighOutput>
    {
        public override string Name => "Agency.Weigh";

        public override IReadOnlyList<string> Outcomes { get; } = ["Heavy", "Light"];

        protected override (WeighOutput Output, string? Outcome) Run(WeighInput input) =>
            (new(FormattableString.Invariant($"{input.Grams / 1000.0} kg")), input.Grams > 1000 ? "Heavy" : "Light");
    }
}
