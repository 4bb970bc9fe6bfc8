using AdControl.Workflows.Hosting;

namespace AdControl.Storage.Tests.Cases;

/// <summary>A store whose process dies before it can say that a message was carried out.</summary>
internal sealed class UnhandlingStore(IWorkflowStore store) : ForwardingStore(store)
{
    public override ValueTask HandledAsync(WorkClaim message, CancellationToken cancellation) => default;
}
