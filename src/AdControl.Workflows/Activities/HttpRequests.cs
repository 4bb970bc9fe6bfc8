using System.Globalization;
using AdControl.Workflows.Running;
using AdControl.Workflows.Values;

namespace AdControl.Workflows.Activities;

/// <summary>Sends a request and waits for the response. The request leaves through the outbox, after the step is stored, under a key that a repetition repeats; the host decides what may be reached.</summary>
internal abstract class HttpRequestActivity : ActivityType
{
    /// <summary>The name of the effect that asks for a request.</summary>
    public const string EffectName = "workflow.http-request";

    private protected static readonly ActivityInput[] s_inputs =
    [
        new("url", DataType.Text, IsRequired: true), new("method", DataType.Text) { Default = WorkflowValue.Of("GET") }, new("content", DataType.Any), new("contentType", DataType.Text),
        new("authorization", DataType.Text), new("disableAuthorizationHeaderValidation", DataType.Boolean), new("requestHeaders", DataType.Map),
    ];

    public override IReadOnlyList<ActivityInput> Inputs => s_inputs;

    public override IReadOnlyList<string> Outputs { get; } = ["result", "statusCode", "parsedContent", "responseHeaders"];

    internal override void Start(Burst burst, Frame frame)
    {
        var url = burst.TextInput(frame, 0);
        if (!burst.Instance.Flags.Contains(Behaviours.HttpRequests)) throw new WorkflowFaultException($"Requests to '{url}' are not allowed: no host is on the list of allowed ones.");
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")) throw new WorkflowFaultException($"'{url}' is no address of the web.");
        var key = burst.EffectKey(frame);
        var request = WorkflowValue.Map(
            ("key", WorkflowValue.Of(key)), ("url", WorkflowValue.Of(url)), ("method", WorkflowValue.Of(burst.TextInput(frame, 1).ToUpperInvariant())), ("content", burst.Input(frame, 2).Detached()), ("contentType", burst.Input(frame, 3)),
            ("authorization", burst.Input(frame, 4)), ("headers", burst.Input(frame, 6).Detached()));
        burst.Effects.Add(new DomainEffect(key, EffectName, request));
        burst.Suspend(frame, new(WaitKind.Response, address.Host, key, null, request));
    }

    /// <param name="payload">What the host tells: <c>refused</c>, <c>failed</c> or <c>timeout</c> with the reason, else <c>statusCode</c>, <c>headers</c> and <c>content</c>.</param>
    internal sealed override void Resume(Burst burst, Frame frame, WorkflowValue payload)
    {
        if (payload["refused"].AsText() is { } refused) throw new WorkflowFaultException(refused);
        if (payload["failed"].AsText() is { } failed) Failed(burst, frame, isTimeout: false, failed);
        else if (payload["timeout"].AsText() is { } late) Failed(burst, frame, isTimeout: true, late);
        else Answered(burst, frame, payload);
    }

    private void Answered(Burst burst, Frame frame, WorkflowValue response)
    {
        burst.Output(frame, 1, response["statusCode"]);
        burst.Output(frame, 2, response["content"]);
        burst.Output(frame, 3, response["headers"]);
        burst.Output(frame, 0, response["content"]);
        Responded(burst, frame, (int)(response["statusCode"].AsNumber() ?? 0));
    }

    private protected abstract void Responded(Burst burst, Frame frame, int status);

    private protected abstract void Failed(Burst burst, Frame frame, bool isTimeout, string why);
}

/// <summary>A request whose responses run activities inside it, by status code.</summary>
internal sealed class SendHttpRequest : HttpRequestActivity
{
    public override string Name => "Elsa.SendHttpRequest";

    internal override IReadOnlyList<string> ChildMembers { get; } = ["expectedStatusCodes[].activity", "unmatchedStatusCode", "failedToConnect", "timeout"];

    private protected override void Responded(Burst burst, Frame frame, int status)
    {
        var cases = frame.Node.Source["expectedStatusCodes"].Elements.ToList();
        var at = cases.FindIndex(c => c["statusCode"].Text == status.ToString(CultureInfo.InvariantCulture));
        Run(burst, frame, at >= 0 ? $"expectedStatusCodes[{at}]" : "unmatchedStatusCode");
    }

    // A failure that nobody handles is an incident, which can be retried, never a silent end.
    private protected override void Failed(Burst burst, Frame frame, bool isTimeout, string why)
    {
        var port = isTimeout ? "timeout" : "failedToConnect";
        if (frame.Node.Child(port) is null) throw new WorkflowFaultException(why);
        Run(burst, frame, port);
    }

    private static void Run(Burst burst, Frame frame, string port)
    {
        if (frame.Node.Child(port) is { } next) burst.Schedule(frame, next);
        else burst.Complete(frame, Outcome.Done);
    }
}

/// <summary>A request in a flowchart: the status code is its outcome.</summary>
internal sealed class FlowSendHttpRequest : HttpRequestActivity
{
    private const string Unmatched = "Unmatched status code", NotConnected = "Failed to connect", Late = "Timeout";

    public override string Name => "Elsa.FlowSendHttpRequest";

    public override IReadOnlyList<ActivityInput> Inputs { get; } = [.. s_inputs, new("expectedStatusCodes", DataType.List)];

    internal override IReadOnlyList<string>? OutcomesOf(Node node) =>
        node.Source["expectedStatusCodes"].IsMissing ? ["200", Unmatched, NotConnected, Late, "Done"]
        : node.Inputs.Length > 7 && node.Inputs[7] is LiteralExpression literal ? [.. Codes(literal.Value), Unmatched, NotConnected, Late, "Done"] : null;

    private protected override void Responded(Burst burst, Frame frame, int status)
    {
        var codes = frame.Node.Inputs[7] is null ? ["200"] : Codes(burst.Input(frame, 7));
        var code = status.ToString(CultureInfo.InvariantCulture);
        burst.Complete(frame, codes.Count == 0 ? Outcome.Done : [codes.Contains(code) ? code : Unmatched, "Done"]);
    }

    private protected override void Failed(Burst burst, Frame frame, bool isTimeout, string why) => burst.Complete(frame, [isTimeout ? Late : NotConnected]);

    private static List<string> Codes(WorkflowValue codes) => [.. LoopItems.Of(codes).Select(DataConversion.TextOf)];
}
