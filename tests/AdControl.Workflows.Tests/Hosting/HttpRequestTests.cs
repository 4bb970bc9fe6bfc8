using System.Text.Json.Nodes;
using AdControl.Workflows.Hosting;
using AdControl.Workflows.Journaling;
using AdControl.Workflows.Running;
using AdControl.Workflows.Values;
using static AdControl.Workflows.Tests.Building.Make;

namespace AdControl.Workflows.Tests.Hosting;

/// <summary>Requests of workflows, through the outbox; run in memory and on each database.</summary>
public abstract class HttpRequestTests(IWorkflowStore store)
{
    private readonly IWorkflowStore _store = store;
    private readonly List<HttpCall> _calls = [];

    private static JsonObject Flowing(string? codes = "[200, 404]") => Workflow("w", Chart("f",
        [Start(), Activity("get", "FlowSendHttpRequest", ("url", Literal("https://api.example.org/x")), ("method", Literal("post")), ("content", Js("({ n: 1 })")), ("requestHeaders", Expression("Object", "{\"X-A\":\"b\"}")),
            ("expectedStatusCodes", codes is null ? null : Expression("Object", codes)), ("parsedContent", To("Got"))), Note("ok"), Note("gone"), Note("other"), Note("down"), Note("late"), Note("done")],
        "start->get", "get:200->ok", "get:404->gone", "get:Unmatched status code->other", "get:Failed to connect->down", "get:Timeout->late", "get->done"), [Variable("Log", "String"), Variable("Got")]);

    private async Task<WorkflowInstance> Run(JsonObject workflow, Func<HttpCall, HttpReply>? reply)
    {
        var host = Host(workflow, reply);
        await host.StartAsync("w", WorkflowValue.Map(), "ann", instanceId: "i1");
        var instance = (await host.FindAsync("i1"))!;
        var replayed = Replay.Run(await _store.JournalAsync("i1", default), "i1", Library(workflow.DeepClone().AsObject()));
        Assert.Equal(InstanceDocument.Write(instance), InstanceDocument.Write(replayed));
        return instance;
    }

    private WorkflowHost Host(JsonObject workflow, Func<HttpCall, HttpReply>? reply)
    {
        var host = new WorkflowHost(Library(workflow), _store);
        if (reply is null) return host;
        host.SendHttp = (call, _) =>
        {
            _calls.Add(call);
            return new(reply(call));
        };
        return host;
    }

    private static HttpReply Status(int code) => HttpReply.Of(code, WorkflowValue.Map(("Server", WorkflowValue.Of("test"))), WorkflowValue.FromJson("{\"a\":[1]}"));

    [Theory]
    [InlineData(200, "ok done")]
    [InlineData(404, "gone done")]
    [InlineData(500, "other done")]
    public async Task Status_code_is_the_outcome(int code, string log)
    {
        var instance = await Run(Flowing(), _ => Status(code));

        Assert.Equal((log, "{\"a\":[1]}"), (instance.Variables.First().Value.AsText()!.Trim(), instance.Variables.Last().Value.ToJson()));
        var call = Assert.Single(_calls);
        Assert.Equal(("i1.3", "POST", "{\"n\":1}", "{\"X-A\":\"b\"}"), (call.Key, call.Method, call.Content.ToJson(), call.Headers.ToJson()));
    }

    [Theory]
    [InlineData(null, "ok done")]
    [InlineData("[]", "done")]
    public async Task Codes_that_are_not_given_mean_200_and_none_means_done(string? codes, string log) =>
        Assert.Equal(log, (await Run(Flowing(codes), _ => Status(200))).Variables.First().Value.AsText()!.Trim());

    [Fact]
    public async Task Failure_to_connect_is_an_outcome_of_a_flowchart()
    {
        Assert.Equal("down", (await Run(Flowing(), _ => HttpReply.NotConnected("no route"))).Variables.First().Value.AsText()!.Trim());
    }

    [Fact]
    public async Task Timeout_is_an_outcome_of_a_flowchart() =>
        Assert.Equal("late", (await Run(Flowing(), _ => HttpReply.TimedOut("20 s"))).Variables.First().Value.AsText()!.Trim());

    [Fact]
    public async Task Without_a_sender_every_request_is_an_incident() =>
        Assert.Contains("not allowed", (await Run(Flowing(), null)).Incidents.Single().Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(200, "ok z")]
    [InlineData(404, "un z")]
    public async Task Plain_request_runs_the_activity_of_its_status_code(int code, string log)
    {
        var request = Activity("get", "SendHttpRequest", ("url", Literal("https://api.example.org/x")), ("expectedStatusCodes", new JsonArray(new JsonObject { ["statusCode"] = 200, ["activity"] = Note("ok") })), ("unmatchedStatusCode", Note("un")));

        Assert.Equal(log, (await Run(Workflow("w", Sequence("s", request, Note("z"))), _ => Status(code))).Variables.First().Value.AsText()!.Trim());
    }

    [Fact]
    public async Task Plain_request_that_nobody_catches_is_an_incident_that_can_be_retried()
    {
        var isDown = true;
        var workflow = Workflow("w", Sequence("s", Activity("get", "SendHttpRequest", ("url", Literal("https://api.example.org/x"))), Note("z")));
        var instance = await Run(workflow, _ => isDown ? HttpReply.NotConnected("no route") : Status(200));
        Assert.Equal(("get", "no route"), (instance.Incidents.Single().ActivityId, instance.Incidents.Single().Message));
        isDown = false;
        var host = Host(workflow.DeepClone().AsObject(), _ => Status(200));
        Assert.True(await host.RetryAsync("i1", "ann"));

        Assert.Equal("z", (await host.FindAsync("i1"))!.Variables.First().Value.AsText()!.Trim());
    }

    [Fact]
    public async Task Response_and_child_that_come_while_the_instance_is_faulted_are_asked_for_again_after_a_retry()
    {
        var flow = Chart("f", [Start(), Activity("bad", "SendHttpRequest", ("url", Literal("https://a.example.org"))), Activity("good", "SendHttpRequest", ("url", Literal("https://b.example.org"))),
            Activity("child", "DispatchWorkflow", ("workflowDefinitionId", Literal("c")), ("waitForCompletion", Literal(true))), Note("m")], "start->bad", "start->good", "start->child", "bad->m", "good->m", "child->m");
        var isDown = true;
        var host = new WorkflowHost(Library(Workflow("w", flow), Workflow("c", Sequence("s", Task("t")))), _store)
        {
            SendHttp = (call, _) =>
            {
                _calls.Add(call);
                return new(call.Url.Host[0] == 'a' && isDown ? HttpReply.NotConnected("no route") : Status(200));
            },
        };
        await host.StartAsync("w", WorkflowValue.Map(), "ann", instanceId: "i1");
        await host.ResumeWaitAsync((await _store.WaitsAsync(new WaitQuery(WaitKind.Task), default)).Single().Wait.Key, default, "bob");
        Assert.Equal(WorkflowSubStatus.Faulted, (await host.FindAsync("i1"))!.SubStatus);
        isDown = false;
        Assert.True(await host.RetryAsync("i1", "ann"));

        Assert.Equal((WorkflowSubStatus.Finished, "m"), ((await host.FindAsync("i1"))!.SubStatus, (await host.FindAsync("i1"))!.Variables.First().Value.AsText()!.Trim()));
        Assert.Equal(2, _calls.Select(c => c.Key).Distinct().Count());
    }

    [Fact]
    public void Instance_that_started_before_requests_were_made_keeps_failing_as_its_journal_says()
    {
        var library = Library(Workflow("w", Activity("get", "SendHttpRequest", ("url", Literal("https://a.example.org")))));
        var hash = library.Find("w")!.ContentHash;
        JournalEvent[] events =
        [
            new(JournalKind.InstanceStarted, "", 0, WorkflowValue.Map(("hash", WorkflowValue.Of(hash)), ("inputs", WorkflowValue.Map()))), new(JournalKind.ActivityStarted, "Workflow1", 0, default),
            new(JournalKind.ActivityStarted, "get", 1, default), new(JournalKind.ActivityFaulted, "get", 1, default),
        ];
        var instance = Replay.Run(events.Select((e, i) => JournalEntry.After("i1", i + 1, JournalEntry.Genesis, "i1", default, "ann", e)), "i1", library);

        Assert.Equal(WorkflowSubStatus.Faulted, instance.SubStatus);
        Assert.DoesNotContain("flags", System.Text.Encoding.UTF8.GetString(InstanceDocument.Write(instance)), StringComparison.Ordinal);
        Assert.Contains("\"flags\":[\"http\"]", System.Text.Encoding.UTF8.GetString(InstanceDocument.Write(new WorkflowRunner(library).Run(library.Published("w")!))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ftp://example.org")]
    [InlineData("not a url")]
    public async Task Address_that_is_none_is_an_incident(string url) =>
        Assert.Contains("no address", (await Run(Workflow("w", Activity("get", "SendHttpRequest", ("url", Literal(url)))), _ => Status(200))).Incidents.Single().Message, StringComparison.Ordinal);
}
