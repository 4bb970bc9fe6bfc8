using AdControl.Workflows.Activities;
using AdControl.Workflows.Journaling;
using AdControl.Workflows.Running;
using AdControl.Workflows.Values;

namespace AdControl.Workflows.Hosting;

public sealed partial class WorkflowHost
{
    private const int MostMessagesAtOnce = 200;

    /// <summary>Carries out what steps have asked for, until nothing is left: events, children, lines and mails.</summary>
    public async ValueTask PumpAsync(CancellationToken cancellation = default)
    {
        while (await store.OutboxAsync(MostMessagesAtOnce, cancellation) is { Count: > 0 } messages)
            foreach (var (instanceId, effect) in messages) await CarryOutAsync(instanceId, effect, cancellation);
    }

    private async ValueTask CarryOutAsync(string instanceId, Effect effect, CancellationToken cancellation)
    {
        switch (effect)
        {
            case PublishEffect published:
                await PublishAsync(published, JournalEntry.System, cancellation);
                await store.HandledAsync(effect.Key, cancellation);
                break;
            case StartChildEffect child:
                await StartChildAsync(instanceId, child, cancellation);
                await store.HandledAsync(effect.Key, cancellation);
                break;
            case ChildEndedEffect ended:
                var key = ended.Result["WorkflowInstanceId"].AsText()!;
                await ResumeAsync(ended.ParentId, key, ended.Result, JournalEntry.System, effect.Key, null, cancellation);
                await store.HandledAsync(effect.Key, cancellation);
                break;
            case CancelChildEffect cancelled:
                await StepAsync(cancelled.ChildId, new Command(JournalKind.InstanceCancelled, JournalEntry.System), CancelStep, null, cancellation);
                await store.HandledAsync(effect.Key, cancellation);
                break;
            default:
                if (Deliver is not null) await Deliver(effect, cancellation);
                await store.HandledAsync(effect.Key, cancellation);
                break;
        }
    }

    private async ValueTask StartChildAsync(string parentId, StartChildEffect child, CancellationToken cancellation)
    {
        if (library.Published(child.DefinitionId) is not { } program) return;
        var parent = await store.LoadAsync(parentId, cancellation);
        var request = new StartRequest(child.Inputs, JournalEntry.System, child.CorrelationId, child.Key) { ParentId = parentId, IsAwaited = child.IsAwaited, Depth = child.Depth, CaseId = parent?.CaseId, Handles = child.Key };
        var started = await StartAsync(program, request, cancellation);
        // A start that the child's activation strategy refuses must not leave its parent waiting for ever.
        if (started.Instance is null && child.IsAwaited && await store.LoadAsync(child.Key, cancellation) is null)
            await ResumeAsync(parentId, child.Key, WorkflowValue.Map(("SubStatus", WorkflowValue.Of("Refused")), ("Output", WorkflowValue.Null)), JournalEntry.System, null, null, cancellation);
    }

    private async ValueTask<int> PublishAsync(PublishEffect published, string actor, CancellationToken cancellation)
    {
        var count = 0;
        var waiting = await store.WaitsAsync(WaitKind.Event, published.EventName, cancellation);
        if (published.OnlyInstance is null) count += await StartTriggeredAsync(published, actor, cancellation);
        foreach (var one in waiting)
        {
            if (published.OnlyInstance is { } only && one.InstanceId != only) continue;
            if (published.CorrelationId is { } correlation && one.CorrelationId != correlation) continue;
            if (await ResumeAsync(one.InstanceId, one.Wait.Key, published.Payload, actor, null, null, cancellation)) count++;
        }
        return count;
    }

    private async ValueTask<int> StartTriggeredAsync(PublishEffect published, string actor, CancellationToken cancellation)
    {
        var count = 0;
        foreach (var (program, node) in EventTriggers(published.EventName))
        {
            var id = $"{published.Key}/{program.Definition.DefinitionId}/{node.Key}";
            var request = new StartRequest(WorkflowValue.Null, actor, published.CorrelationId, id) { Trigger = node, TriggerPayload = published.Payload };
            if ((await StartAsync(program, request, cancellation)).Instance is not null) count++;
        }
        return count;
    }

    internal IEnumerable<(WorkflowProgram Program, Node Node)> EventTriggers(string eventName) =>
        from definition in library.All
        let program = library.Published(definition.DefinitionId)
        where program is not null
        from node in program.Triggers
        where node.Type is Event && (node.Inputs[0] as LiteralExpression)?.Value.AsText() == eventName
        select (program, node);

    /// <summary>Starts workflows whose timer, date or cron expression is due, once each.</summary>
    /// <param name="after">The moment up to which starts were made before.</param>
    /// <param name="published">The moment from which intervals count.</param>
    /// <param name="cancellation">Stops waiting for the store.</param>
    internal async ValueTask StartDueAsync(DateTimeOffset after, DateTimeOffset published, CancellationToken cancellation = default)
    {
        var now = _clock.GetUtcNow();
        foreach (var (program, node, due) in TimerTriggers(after, published).Where(t => t.Due <= now).OrderBy(t => t.Due).ToList())
        {
            var id = $"{program.Definition.DefinitionId}/{node.Key}/{due.UtcDateTime:yyyyMMddHHmmss}";
            await StartAsync(program, new(WorkflowValue.Null, JournalEntry.System, null, id) { Trigger = node }, cancellation);
        }
        await PumpAsync(cancellation);
    }

    internal IEnumerable<(WorkflowProgram Program, Node Node, DateTimeOffset Due)> TimerTriggers(DateTimeOffset after, DateTimeOffset published) =>
        from definition in library.All
        let program = library.Published(definition.DefinitionId)
        where program is not null
        from node in program.Triggers
        let due = (node.Type as TimerActivity)?.NextStart(node, after, published)
        where due is not null
        select (program, node, due.Value);
}
