using AdControl.Workflows.Definitions;
using AdControl.Workflows.Journaling;
using AdControl.Workflows.Running;
using AdControl.Workflows.Values;

namespace AdControl.Workflows.Hosting;

/// <summary>Runs workflows on a store: makes steps, one transaction each, and carries out what they ask for.</summary>
/// <remarks>Thread-safe, and any number of hosts may share a store.</remarks>
/// <param name="library">The published workflows.</param>
/// <param name="store">Where instances live.</param>
/// <param name="clock">The time; null means the store's.</param>
public sealed partial class WorkflowHost(WorkflowLibrary library, IWorkflowStore store, TimeProvider? clock = null)
{
    private const int MostAttempts = 20;
    private const int MostTasksListed = 1000;
    private static readonly TimeSpan s_shortestPause = TimeSpan.FromSeconds(5), s_longestPause = TimeSpan.FromHours(1);

    private readonly TimeProvider _clock = clock ?? store.Clock;
    private readonly Dictionary<string, Func<AutomaticTask, CancellationToken, ValueTask<WorkflowValue>>> _automatic = new(StringComparer.Ordinal);

    /// <summary>Called with every line a workflow writes and every mail it sends, at least once each; the effect's key tells repetitions.</summary>
    public Func<Effect, CancellationToken, ValueTask>? Deliver { get; set; }

    /// <summary>Called when a timer or message could not be carried out; it is tried again later, after ever longer pauses.</summary>
    public Action<WorkClaim, Exception>? PutOff { get; set; }

    /// <summary>Registers the code for an automatic task, whose name begins with <c>auto.</c>. Do this before anything runs.</summary>
    public void Handle(string taskName, Func<AutomaticTask, CancellationToken, ValueTask<WorkflowValue>> handler) => _automatic[taskName] = handler;

    /// <summary>Starts the published version of a workflow and runs it until it waits or is over.</summary>
    /// <param name="definitionId">The workflow.</param>
    /// <param name="inputs">An object of inputs.</param>
    /// <param name="actor">Who starts it.</param>
    /// <param name="correlationId">What ties it to a case.</param>
    /// <param name="instanceId">Its id; null makes one.</param>
    /// <param name="extras">What is stored with its first step; null means nothing.</param>
    /// <param name="cancellation">Stops waiting for the store.</param>
    /// <returns>The instance, or why the activation strategy refuses it.</returns>
    /// <exception cref="KeyNotFoundException">No such workflow is published.</exception>
    public async ValueTask<StartResult> StartAsync(
        string definitionId, WorkflowValue inputs, string actor, string? correlationId = null, string? instanceId = null, StepExtras? extras = null, CancellationToken cancellation = default)
    {
        var program = library.Published(definitionId) ?? throw new KeyNotFoundException($"No published workflow has the id '{definitionId}'.");
        var result = await StartAsync(program, new(inputs, actor, correlationId, instanceId ?? NewId()) { CaseId = extras?.CaseId, Extras = extras }, cancellation);
        var isCarriedOn = await PumpAsync(cancellation) > 0;
        return result.Instance is null || !isCarriedOn ? result : result with { Instance = await FindAsync(result.Instance.Id, cancellation) };
    }

    /// <summary>An instance, or null.</summary>
    public async ValueTask<WorkflowInstance?> FindAsync(string instanceId, CancellationToken cancellation = default) =>
        await store.LoadAsync(instanceId, cancellation) is { } stored ? Restore(stored) : null;

    /// <summary>Publishes an event: starts every workflow it triggers and resumes whatever waits for it.</summary>
    /// <param name="eventName">The event.</param>
    /// <param name="payload">What it carries.</param>
    /// <param name="actor">Who publishes it.</param>
    /// <param name="correlationId">Only instances tied to this are resumed; null means all.</param>
    /// <param name="extras">What is stored with the first step the event causes; not stored when it causes none.</param>
    /// <param name="cancellation">Stops waiting for the store.</param>
    /// <returns>How many instances it started or resumed.</returns>
    public async ValueTask<int> PublishAsync(
        string eventName, WorkflowValue payload, string actor, string? correlationId = null, StepExtras? extras = null, CancellationToken cancellation = default)
    {
        var count = await PublishAsync(new PublishEffect(NewId(), eventName, payload, correlationId, null), null, actor, extras, cancellation);
        await PumpAsync(cancellation);
        return count;
    }

    /// <summary>Fires timers that are due now, the earliest first; each fires once.</summary>
    /// <returns>How many fired.</returns>
    public async ValueTask<int> FireDueAsync(int most = 1000, CancellationToken cancellation = default)
    {
        var count = 0;
        foreach (var due in await store.DueAsync(_clock.GetUtcNow(), most, cancellation))
            if (await FireAsync(due, cancellation)) count++;
        await PumpAsync(cancellation);
        return count;
    }

    /// <summary>Fires a timer that was taken; one that cannot be fired is put off.</summary>
    internal async ValueTask<bool> FireAsync(StoredWait due, CancellationToken cancellation)
    {
        try
        {
            return await ResumeAsync(due.InstanceId, due.Wait.Key, WorkflowValue.Null, JournalEntry.System, due.Claim, null, null, cancellation);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            await PutOffAsync(due.Claim!.Value, 0, problem, cancellation);
            return false;
        }
    }

    private async ValueTask PutOffAsync(WorkClaim claim, int attempts, Exception problem, CancellationToken cancellation)
    {
        PutOff?.Invoke(claim, problem);
        var pause = s_shortestPause * Math.Pow(2, Math.Min(attempts, 12));
        await store.PutOffAsync(claim, _clock.GetUtcNow() + (pause < s_longestPause ? pause : s_longestPause), problem.Message, cancellation);
    }

    /// <summary>Says that what waits under a key has happened, and carries out what follows.</summary>
    internal async ValueTask<bool> ResumeWaitAsync(string key, WorkflowValue payload, string actor, CancellationToken cancellation = default)
    {
        if (await store.WaitAsync(key, cancellation) is not { } wait) return false;
        var done = await ResumeAsync(wait.InstanceId, key, payload, actor, null, null, null, cancellation);
        await PumpAsync(cancellation);
        return done;
    }

    /// <summary>Cancels an instance and the children it waits for. One that is over stays as it is.</summary>
    /// <returns>Whether it was cancelled.</returns>
    public async ValueTask<bool> CancelAsync(string instanceId, string actor, StepExtras? extras = null, CancellationToken cancellation = default)
    {
        var done = await StepAsync(instanceId, new Command(JournalKind.InstanceCancelled, actor) { Extras = extras }, null, cancellation);
        await PumpAsync(cancellation);
        return done;
    }

    /// <summary>Runs faulted activities again.</summary>
    /// <param name="instanceId">The instance, faulted or with incidents.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="activityId">Only this activity; null means all that faulted.</param>
    /// <param name="extras">What is stored with the step; null means nothing.</param>
    /// <param name="cancellation">Stops waiting for the store.</param>
    /// <returns>Whether there was anything to retry.</returns>
    public async ValueTask<bool> RetryAsync(string instanceId, string actor, string? activityId = null, StepExtras? extras = null, CancellationToken cancellation = default)
    {
        var done = await StepAsync(instanceId, new Command(JournalKind.ActivitiesRetried, actor) { Detail = WorkflowValue.Of(activityId), Extras = extras }, null, cancellation);
        await PumpAsync(cancellation);
        return done;
    }

    /// <summary>Cancels one activity that waits or failed; its branch ends there.</summary>
    /// <returns>Whether there was one.</returns>
    public async ValueTask<bool> CancelActivityAsync(string instanceId, int frameNumber, string actor, StepExtras? extras = null, CancellationToken cancellation = default)
    {
        var done = await StepAsync(instanceId, new Command(JournalKind.BranchCancelled, actor) { FrameNumber = frameNumber, Extras = extras }, null, cancellation);
        await PumpAsync(cancellation);
        return done;
    }

    /// <summary>Gives a variable of the workflow another value.</summary>
    /// <returns>Whether the instance runs and has the variable.</returns>
    public async ValueTask<bool> ModifyVariableAsync(string instanceId, string name, WorkflowValue value, string actor, StepExtras? extras = null, CancellationToken cancellation = default) =>
        await StepAsync(instanceId, new Command(JournalKind.VariableChanged, actor) { Detail = WorkflowValue.Map(("name", WorkflowValue.Of(name)), ("value", value)), Extras = extras }, null, cancellation);

    private static string NewId() => Guid.CreateVersion7().ToString("N");

    private WorkflowInstance Restore(StoredInstance stored) =>
        InstanceDocument.Read(stored.Document, library.ByHash(stored.DefinitionHash) ?? throw new WorkflowStateException($"The version of '{stored.DefinitionId}' that '{stored.Id}' runs is not there."));

    private sealed record StartRequest(WorkflowValue Inputs, string Actor, string? CorrelationId, string InstanceId)
    {
        public Node? Trigger { get; init; }

        public WorkflowValue TriggerPayload { get; init; }

        public string? ParentId { get; init; }

        public string? CaseId { get; init; }

        public bool IsAwaited { get; init; }

        public int Depth { get; init; }

        public WorkClaim? Claim { get; init; }

        public StepExtras? Extras { get; init; }
    }

    private async ValueTask<StartResult> StartAsync(WorkflowProgram program, StartRequest request, CancellationToken cancellation)
    {
        if (request.CorrelationId is { Length: 0 }) request = request with { CorrelationId = null };
        var (rivals, refusal) = RivalsOf(program.Definition, request.CorrelationId);
        // Asked first, so that nothing is done for a start that is refused; decided in the transaction of the step.
        if (rivals is not null && await store.IsRunningAsync(rivals.DefinitionId, rivals.CorrelationId, cancellation)) return new(null, refusal);
        var command = new Command(JournalKind.InstanceStarted, request.Actor)
        {
            Claim = request.Claim,
            Rivals = rivals,
            Extras = request.Extras,
            Detail = Replay.StartDetail(request.Inputs, request.CorrelationId, request.ParentId, request.IsAwaited, request.Depth, request.Trigger, request.TriggerPayload, program.Definition.ContentHash, Behaviours.Of(program)),
        };
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var (instance, outcome) = await StartOnceAsync(program, request, command, cancellation);
            if (outcome == StepOutcome.Stored) return new(instance, "");
            if (outcome == StepOutcome.Refused) return new(null, refusal);
            if (outcome == StepOutcome.ClaimLost) return new(null, "Another node starts it.") { IsClaimLost = true };
            if (await store.LoadAsync(request.InstanceId, cancellation) is not null) return new(null, $"An instance with the id '{request.InstanceId}' is there already.");
        }
        throw GivenUp(request.InstanceId);
    }

    private async ValueTask<(WorkflowInstance Instance, StepOutcome? Outcome)> StartOnceAsync(WorkflowProgram program, StartRequest request, Command command, CancellationToken cancellation)
    {
        var instance = new WorkflowInstance(request.InstanceId, program)
        {
            CorrelationId = request.CorrelationId,
            ParentId = request.ParentId,
            IsAwaited = request.IsAwaited,
            Depth = request.Depth,
            Flags = Behaviours.Of(program),
        };
        return (instance, await CommitAsync(instance, null, request.CaseId ?? request.InstanceId, command, cancellation));
    }

    private static (Rivals? Rivals, string Refusal) RivalsOf(WorkflowDefinition definition, string? correlationId)
    {
        var (rivals, what) = definition.Activation switch
        {
            ActivationStrategy.Singleton => (new Rivals(definition.DefinitionId, null), "of the same workflow"),
            ActivationStrategy.CorrelatedSingleton when correlationId is not null => (new Rivals(definition.DefinitionId, correlationId), "of the same workflow for the same case"),
            ActivationStrategy.Correlation when correlationId is not null => (new Rivals(null, correlationId), "for the same case"),
            _ => (null, ""),
        };
        return (rivals, $"An instance {what} is running, and '{definition.Name}' allows only one.");
    }
}
