using AdControl.Workflows.Running;
using AdControl.Workflows.Values;

namespace AdControl.Workflows.Hosting;

/// <summary>What a command of the domain adds to the step it causes: stored with it, or not at all.</summary>
public sealed record StepExtras
{
    /// <summary>The chain the journal of a started instance belongs to; null means its own. An instance that is there keeps its chain.</summary>
    public string? CaseId { get; init; }

    /// <summary>What is to be stored in the same transaction; the store says what it accepts. When the step is made again, the same objects are asked again.</summary>
    public IReadOnlyList<object> Enlisted { get; init; } = [];

    /// <summary>Details of further journal entries, of kind <see cref="Journaling.JournalKind.Recorded"/>.</summary>
    public IReadOnlyList<WorkflowValue> Recorded { get; init; } = [];

    /// <summary>What is to be done once the step is stored.</summary>
    public IReadOnlyList<Effect> Effects { get; init; } = [];
}
