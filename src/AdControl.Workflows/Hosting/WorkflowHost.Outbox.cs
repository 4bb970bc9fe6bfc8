using AdControl.Workflows.Activities;
using AdControl.Workflows.Journaling;
using AdControl.Workflows.Running;
using AdControl.Workflows.Values;

namespace AdControl.Workflows.Hosting;

public sealed partial class WorkflowHost
{
    private const int MostMessagesAtOnce = 200;

    /// <summary>Carries out what steps have asked for, until nothing is left: events, children, lines and mails. What cannot be carried out is put off.</summary>
    /// <returns>How many messages it has taken.</returns>
    public async ValueTask<int> PumpAsync(CancellationToken cancellation = default)
    {
        var count = 0;
        while (await store.OutboxAsync(_clock.GetUtcNow(), MostMessagesAtOnce, cancellation) is { Count: > 0 } messages)
        {
            foreach (var message in messages) await CarryOutAsync(message, cancellation);
            count += messages.Count;
        }
        return count;
    }

    /// <summary>Carries out one message that was taken.</summary>
    internal async ValueTask CarryOutAsync(StoredMessage message, CancellationToken cancellation)
    {
        try
        {
            await ActAsync(message, cancellation);
            await store.HandledAsync(message.Claim, cancellation);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            await PutOffAsync(message.Claim, message.Attempts, problem, cancellation);
        }
    }

    private async ValueTask ActAsync(StoredMessage message, CancellationToken cancellation)
    {
        switch (message.Effect)
        {
            case PublishEffect published:
                await PublishAsync(published, message.Order, JournalEntry.System, null, cancellation);
                break;
            case StartChildEffect child:
                await StartChildAsync(message, child, cancellation);
                break;
            case ChildEndedEffect ended:
                var key = ended.Result["WorkflowInstanceId"].AsText()!;
                await ResumeAsync(ended.ParentId, key, ended.Result, JournalEntry.System, message.Claim, null, null, cancellation);
                break;
            case DomainEffect { Name: HttpRequestActivity.EffectName } request:
                await SendHttpAsync(message, request, cancellation);
                break;
            case DomainEffect { Name: ChildWorkflow.CheckEffectName } asked:
                await CheckChildAsync(message, asked.Content.AsText()!, cancellation);
                break;
            case CancelChildEffect cancelled:
                await StepAsync(cancelled.ChildId, new Command(JournalKind.InstanceCancelled, JournalEntry.System) { Claim = message.Claim }, null, cancellation);
                break;
            default:
                if (Deliver is not null) await Deliver(message.Effect, cancellation);
                break;
        }
    }

    private async ValueTask CheckChildAsync(StoredMessage message, string childId, CancellationToken cancellation)
    {
        if (await store.LoadAsync(childId, cancellation) is { Status: WorkflowStatus.Finished } child)
            await ResumeAsync(message.InstanceId, childId, EndOf(Restore(child)), JournalEntry.System, message.Claim, null, null, cancellation);
    }

    private async ValueTask StartChildAsync(StoredMessage message, StartChildEffect child, CancellationToken cancellation)
    {
        if (library.Published(child.DefinitionId) is not { } program) return;
        var parentId = message.InstanceId;
        var parent = await store.LoadAsync(parentId, cancellation);
        var request = new StartRequest(child.Inputs, JournalEntry.System, child.CorrelationId, child.Key) { ParentId = parentId, IsAwaited = child.IsAwaited, Depth = child.Depth, CaseId = parent?.CaseId, Claim = message.Claim };
        var started = await StartAsync(program, request, cancellation);
        if (started.Instance is not null || started.IsClaimLost || !child.IsAwaited || await store.LoadAsync(child.Key, cancellation) is not null) return;
        // A start that the child's activation strategy refuses must not leave its parent waiting for ever.
        var refused = WorkflowValue.Map(("SubStatus", WorkflowValue.Of("Refused")), ("Output", WorkflowValue.Null));
        await ResumeAsync(parentId, child.Key, refused, JournalEntry.System, message.Claim, null, null, cancellation);
    }

    // A message that is carried out a second time, after a crash, must not reach what began to wait because of the first: what is resumed is older than the message.
    private async ValueTask<int> PublishAsync(PublishEffect published, long? order, string actor, StepExtras? extras, CancellationToken cancellation)
    {
        var query = new WaitQuery(WaitKind.Event) { Name = published.EventName, CorrelationId = published.CorrelationId, InstanceId = published.OnlyInstance, Before = order };
        var waiting = await store.WaitsAsync(query, cancellation);
        var count = published.OnlyInstance is null ? await StartTriggeredAsync(published, actor, extras, cancellation) : 0;
        while (waiting.Count > 0)
        {
            foreach (var one in waiting)
                if (await ResumeAsync(one.InstanceId, one.Wait.Key, published.Payload, actor, null, null, count == 0 ? extras : null, cancellation)) count++;
            if (waiting.Count < query.Most) break;
            // What waits again because it was just resumed is not meant: without a bound an endless loop would be fed for ever.
            query = query with { After = waiting[^1].Order };
            waiting = await store.WaitsAsync(query, cancellation);
        }
        return count;
    }

    private async ValueTask<int> StartTriggeredAsync(PublishEffect published, string actor, StepExtras? extras, CancellationToken cancellation)
    {
        var count = 0;
        foreach (var (program, node) in EventTriggers(published.EventName))
        {
            var id = $"{published.Key}/{program.Definition.DefinitionId}/{node.Key}";
            var request = new StartRequest(WorkflowValue.Null, actor, published.CorrelationId, id) { Trigger = node, TriggerPayload = published.Payload };
            if (count == 0) request = request with { CaseId = extras?.CaseId, Extras = extras };
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

    /// <summary>Starts workflows whose timer, date or cron expression fell due since any node last did.</summary>
    internal async ValueTask StartRecurringAsync(CancellationToken cancellation)
    {
        var now = _clock.GetUtcNow();
        var published = await store.MarkAsync("recurring since", null, cancellation);
        var after = await store.MarkAsync("recurring until", null, cancellation);
        for (var made = 0; made < MostMessagesAtOnce && NextStarts(after, published, now) is [var (_, _, due), ..] starts; made++)
        {
            await StartRecurringAsync(starts, cancellation);
            after = due;
        }
        await store.MarkAsync("recurring until", after, cancellation);
    }

    /// <summary>Makes recurring starts; each has an id of its own, so that it happens once.</summary>
    internal async ValueTask StartRecurringAsync(IReadOnlyList<(WorkflowProgram Program, Node Node, DateTimeOffset Due)> starts, CancellationToken cancellation)
    {
        foreach (var (program, node, due) in starts)
            await StartAsync(program, new(WorkflowValue.Null, JournalEntry.System, null, RecurringId(program, node, due)) { Trigger = node }, cancellation);
    }

    /// <summary>The recurring starts that fall due first, all at one moment; none when nothing falls due.</summary>
    /// <param name="after">The moment up to which starts were made before.</param>
    /// <param name="published">The moment from which intervals count.</param>
    /// <param name="until">The last moment that counts.</param>
    internal IReadOnlyList<(WorkflowProgram Program, Node Node, DateTimeOffset Due)> NextStarts(DateTimeOffset after, DateTimeOffset published, DateTimeOffset until) =>
        TimerTriggers(after, published).Where(t => t.Due <= until).GroupBy(t => t.Due).MinBy(g => g.Key)?.ToList() ?? [];

    private static string RecurringId(WorkflowProgram program, Node node, DateTimeOffset due) => $"{program.Definition.DefinitionId}/{node.Key}/{due.UtcDateTime:yyyyMMddHHmmss}";

    private IEnumerable<(WorkflowProgram Program, Node Node, DateTimeOffset Due)> TimerTriggers(DateTimeOffset after, DateTimeOffset published) =>
        from definition in library.All
        let program = library.Published(definition.DefinitionId)
        where program is not null
        from node in program.Triggers
        let due = (node.Type as TimerActivity)?.NextStart(node, after, published)
        where due is not null
        select (program, node, due.Value);
}
