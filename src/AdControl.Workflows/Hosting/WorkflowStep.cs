using AdControl.Workflows.Journaling;
using AdControl.Workflows.Running;
using AdControl.Workflows.Tasks;

namespace AdControl.Workflows.Hosting;

/// <summary>Everything one step changes: a store keeps all of it in one transaction, or nothing.</summary>
/// <param name="Instance">The instance after the step.</param>
/// <param name="ExpectedRevision">The revision the step started from; 0 for a new instance.</param>
public sealed record WorkflowStep(StoredInstance Instance, long ExpectedRevision)
{
    /// <summary>What the instance waits for since this step.</summary>
    public IReadOnlyList<Wait> Begun { get; init; } = [];

    /// <summary>Keys of what it no longer waits for.</summary>
    public IReadOnlyList<string> Ended { get; init; } = [];

    /// <summary>Tasks as they are now; those not named stay as they were.</summary>
    public IReadOnlyList<WorkTask> Tasks { get; init; } = [];

    /// <summary>What happened, in order; the store appends it to the chain of the case.</summary>
    public IReadOnlyList<JournalEvent> Events { get; init; } = [];

    /// <summary>Who did it.</summary>
    public required string Actor { get; init; }

    /// <summary>When, by the host's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What is to be done outside the instance, once the step is stored.</summary>
    public IReadOnlyList<Effect> Outbox { get; init; } = [];

    /// <summary>The work this step carries out; null when a command causes it. A message goes in the same transaction; the step is refused when another node has the work now.</summary>
    public WorkClaim? Claim { get; init; }

    /// <summary>For a start: the instances beside which it is refused, judged in the transaction of the step; null when it may start beside any.</summary>
    public Rivals? Rivals { get; init; }

    /// <summary>Where the chain of the case ended when the instance was read; null when the store did not say. Only a hint: the chain may have gone on.</summary>
    public ChainHead? Head { get; init; }

    /// <summary>What code wants stored in the same transaction; the store says what it accepts.</summary>
    public IReadOnlyList<object> Enlisted { get; init; } = [];
}
