using AdControl.Workflows.Journaling;
using AdControl.Workflows.Running;
using AdControl.Workflows.Tasks;

namespace AdControl.Workflows.Hosting;

/// <summary>An instance as a store keeps it: its document, and what is searched by.</summary>
/// <param name="Id">The instance's id.</param>
/// <param name="Revision">How often it was stored; the next step expects it.</param>
/// <param name="Document">Its whole state.</param>
/// <param name="DefinitionHash">The content hash of the definition it runs.</param>
/// <param name="DefinitionId">The definition.</param>
/// <param name="Status">Whether it is over.</param>
/// <param name="SubStatus">Where it stands.</param>
/// <param name="CorrelationId">What ties it to a case.</param>
/// <param name="CaseId">The chain its journal belongs to.</param>
public sealed record StoredInstance(
    string Id, long Revision, ReadOnlyMemory<byte> Document, string DefinitionHash, string DefinitionId, WorkflowStatus Status, WorkflowSubStatus SubStatus, string? CorrelationId, string CaseId)
{
    /// <summary>Its open tasks, as a store gives them with it; not looked at when it is stored.</summary>
    public IReadOnlyList<WorkTask> OpenTasks { get; init; } = [];

    /// <summary>Where the chain of its case ended when it was read, for a store that wants it back with the step; null otherwise. Not looked at when it is stored.</summary>
    public ChainHead? Head { get; init; }
}
