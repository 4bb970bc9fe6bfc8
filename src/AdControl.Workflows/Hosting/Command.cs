using AdControl.Workflows.Journaling;
using AdControl.Workflows.Tasks;
using AdControl.Workflows.Values;

namespace AdControl.Workflows.Hosting;

/// <summary>What is asked of an instance; the first journal entry of the step it causes.</summary>
internal sealed record Command(JournalKind Kind, string Actor)
{
    public int FrameNumber { get; init; }

    public string ActivityId { get; init; } = "";

    public WorkflowValue Detail { get; init; }

    /// <summary>The command as the journal keeps it.</summary>
    public JournalEvent Event => new(Kind, ActivityId, FrameNumber, Detail);

    /// <summary>The timer or message the step carries out.</summary>
    public WorkClaim? Claim { get; init; }

    /// <summary>For a start: the instances beside which it is refused.</summary>
    public Rivals? Rivals { get; init; }

    /// <summary>What the domain adds to the step.</summary>
    public StepExtras? Extras { get; init; }

    /// <summary>The key under which a task is completed.</summary>
    public string? CompletionKey { get; init; }

    public string? CompletedTask { get; init; }

    /// <summary>Throws when the task may not be completed, as it is at the moment of the step; null asks for nothing.</summary>
    public Action<WorkTask>? CheckTask { get; init; }
}
