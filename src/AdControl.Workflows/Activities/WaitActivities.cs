using System.Globalization;
using AdControl.Workflows.Running;
using AdControl.Workflows.Values;

namespace AdControl.Workflows.Activities;

/// <summary>Waits for a published event; starts a workflow when it may.</summary>
internal sealed class Event : ActivityType
{
    public override string Name => "Elsa.Event";

    public override IReadOnlyList<ActivityInput> Inputs { get; } = [new("eventName", DataType.Text, IsRequired: true)];

    public override IReadOnlyList<string> Outputs { get; } = ["result"];

    internal override bool IsTrigger => true;

    internal override void Start(Burst burst, Frame frame)
    {
        if (burst.TakeTrigger(frame, out var payload)) Resume(burst, frame, payload);
        else burst.Suspend(frame, new(WaitKind.Event, burst.TextInput(frame, 0), burst.EffectKey(frame), null, WorkflowValue.Null));
    }

    internal override void Resume(Burst burst, Frame frame, WorkflowValue payload)
    {
        burst.Output(frame, 0, payload);
        burst.Complete(frame, Outcome.Done);
    }
}

/// <summary>Publishes an event.</summary>
internal sealed class PublishEvent : ActivityType
{
    public override string Name => "Elsa.PublishEvent";

    public override IReadOnlyList<ActivityInput> Inputs { get; } =
        [new("eventName", DataType.Text, IsRequired: true), new("correlationId", DataType.Text), new("isLocalEvent", DataType.Boolean), new("payload", DataType.Any)];

    internal override void Start(Burst burst, Frame frame)
    {
        var name = burst.TextInput(frame, 0);
        var correlation = burst.Input(frame, 1).AsText();
        var isLocal = burst.Input(frame, 2).IsTrue;
        var payload = burst.Input(frame, 3).Detached();
        burst.Effects.Add(new PublishEffect(burst.EffectKey(frame), name, payload, string.IsNullOrEmpty(correlation) ? null : correlation, isLocal ? burst.Instance.Id : null));
        burst.Complete(frame, Outcome.Done);
    }
}

/// <summary>A task: done by a person, or by code when its name begins with <c>auto.</c>.</summary>
internal sealed class RunTask : ActivityType
{
    public override string Name => "Elsa.RunTask";

    public override IReadOnlyList<ActivityInput> Inputs { get; } = [new("taskName", DataType.Text, IsRequired: true), new("payload", DataType.Map)];

    public override IReadOnlyList<string> Outputs { get; } = ["result", "taskId"];

    internal override void Start(Burst burst, Frame frame)
    {
        var name = burst.TextInput(frame, 0);
        var payload = burst.Input(frame, 1).Detached();
        var id = burst.EffectKey(frame);
        burst.Output(frame, 1, WorkflowValue.Of(id));
        burst.Suspend(frame, new(WaitKind.Task, name, id, null, payload));
    }

    internal override void Resume(Burst burst, Frame frame, WorkflowValue payload)
    {
        burst.Output(frame, 0, payload);
        burst.Complete(frame, Outcome.Done);
    }
}

/// <summary>What activities that wait for a moment have in common.</summary>
internal abstract class TimerActivity : ActivityType
{
    private protected static void WaitUntil(Burst burst, Frame frame, DateTimeOffset due) =>
        burst.Suspend(frame, new(WaitKind.Timer, frame.Node.Id, burst.EffectKey(frame), due, WorkflowValue.Null));

    private protected static DateTimeOffset After(Burst burst, WorkflowValue span)
    {
        var wait = span.IsNullish ? TimeSpan.Zero : DataConversion.DurationOf(span);
        if (wait > DateTimeOffset.MaxValue - burst.Moment) throw new WorkflowFaultException("The duration is too long.");
        return wait < TimeSpan.Zero ? burst.Moment : burst.Moment + wait;
    }

    internal sealed override void Start(Burst burst, Frame frame)
    {
        if (burst.TakeTrigger(frame, out _)) burst.Complete(frame, Outcome.Done);
        else Begin(burst, frame);
    }

    /// <summary>Begins to wait, where the activity did not start the workflow.</summary>
    private protected abstract void Begin(Burst burst, Frame frame);

    /// <summary>When the activity, as the start of a workflow, fires next after a moment; null when it never does.</summary>
    internal virtual DateTimeOffset? NextStart(Node node, DateTimeOffset after, DateTimeOffset published) => null;

    private protected static string? Literal(Node node) => (node.Inputs[0] as LiteralExpression)?.Value.AsText();
}

/// <summary>Waits for a span of time.</summary>
internal sealed class Delay : TimerActivity
{
    public override string Name => "Elsa.Delay";

    public override IReadOnlyList<ActivityInput> Inputs { get; } = [new("timeSpan", DataType.Duration, IsRequired: true)];

    private protected override void Begin(Burst burst, Frame frame) => WaitUntil(burst, frame, After(burst, burst.Input(frame, 0)));
}

/// <summary>Waits for a moment; one that has passed does not wait.</summary>
internal sealed class StartAt : TimerActivity
{
    public override string Name => "Elsa.StartAt";

    public override IReadOnlyList<ActivityInput> Inputs { get; } = [new("dateTime", DataType.Moment, IsRequired: true)];

    internal override bool IsTrigger => true;

    private protected override void Begin(Burst burst, Frame frame)
    {
        var moment = burst.Input(frame, 0);
        var due = moment.IsNullish ? burst.Moment : DataConversion.MomentOf(moment);
        if (due <= burst.Moment) burst.Complete(frame, Outcome.Done);
        else WaitUntil(burst, frame, due);
    }

    internal override DateTimeOffset? NextStart(Node node, DateTimeOffset after, DateTimeOffset published) =>
        Literal(node) is { } text && DataConversion.MomentOf(WorkflowValue.Of(text)) is var moment && moment > after ? moment : null;
}

/// <summary>Fires at an interval.</summary>
internal sealed class Timer : TimerActivity
{
    public override string Name => "Elsa.Timer";

    public override IReadOnlyList<ActivityInput> Inputs { get; } = [new("interval", DataType.Duration, IsRequired: true)];

    internal override bool IsTrigger => true;

    private protected override void Begin(Burst burst, Frame frame) => WaitUntil(burst, frame, After(burst, burst.Input(frame, 0)));

    internal override DateTimeOffset? NextStart(Node node, DateTimeOffset after, DateTimeOffset published)
    {
        if (Literal(node) is not { } text || DataConversion.DurationOf(WorkflowValue.Of(text)) is var interval && interval < TimeSpan.FromSeconds(1)) return null;
        var passed = Math.Floor((after - published) / interval) + 1;
        return published + interval * passed;
    }
}

/// <summary>Fires at the times of a cron expression, in UTC.</summary>
internal sealed class Cron : TimerActivity
{
    public override string Name => "Elsa.Cron";

    public override IReadOnlyList<ActivityInput> Inputs { get; } = [new("cronExpression", DataType.Text, IsRequired: true)];

    internal override bool IsTrigger => true;

    internal override void Compile(Node node, ProgramCompiler compiler)
    {
        if (Literal(node) is not { } text) return;
        var problem = CronSchedule.TryParse(text, out var schedule);
        node.Compiled = schedule;
        if (problem is not null)
            compiler.Report(Definitions.ProblemSeverity.Error, "cron", node.Source["cronExpression"], problem, "Write five fields (minute hour day month weekday), or six with seconds first.");
    }

    private protected override void Begin(Burst burst, Frame frame)
    {
        var schedule = frame.Node.Compiled as CronSchedule;
        if (schedule is null && CronSchedule.TryParse(burst.TextInput(frame, 0), out schedule) is { } problem) throw new WorkflowFaultException(problem);
        if (schedule!.Next(burst.Moment) is not { } due) throw new WorkflowFaultException(string.Create(CultureInfo.InvariantCulture, $"'{burst.TextInput(frame, 0)}' never falls due."));
        WaitUntil(burst, frame, due);
    }

    internal override DateTimeOffset? NextStart(Node node, DateTimeOffset after, DateTimeOffset published) =>
        (node.Compiled as CronSchedule)?.Next(after);
}

/// <summary>Waits for a request to a path; the server gives it what comes.</summary>
internal sealed class HttpEndpoint : ActivityType
{
    public override string Name => "Elsa.HttpEndpoint";

    public override IReadOnlyList<ActivityInput> Inputs { get; } = [new("path", DataType.Text, IsRequired: true), new("supportedMethods", DataType.List), new("authorize", DataType.Boolean), new("policy", DataType.Text)];

    public override IReadOnlyList<string> Outputs { get; } = ["result", "parsedContent", "routeData", "queryStringData", "headers", "file", "files"];

    internal override bool IsTrigger => true;

    internal override void Start(Burst burst, Frame frame)
    {
        if (burst.TakeTrigger(frame, out var payload)) Resume(burst, frame, payload);
        else burst.Suspend(frame, new(WaitKind.Http, burst.TextInput(frame, 0), burst.EffectKey(frame), null, burst.Input(frame, 1).Detached()));
    }

    internal override void Resume(Burst burst, Frame frame, WorkflowValue payload)
    {
        burst.Output(frame, 0, payload);
        for (var i = 1; i < Outputs.Count; i++) burst.Output(frame, i, payload[Outputs[i]]);
        burst.Complete(frame, Outcome.Done);
    }
}
