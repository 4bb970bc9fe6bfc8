using AdControl.Workflows.Hosting;

namespace AdControl.Storage.Tests.Cases;

/// <summary>A store that answers whether something runs only when as many as are expected have asked: all of them are told what was so before any of them acts.</summary>
internal sealed class AskingTogether(IWorkflowStore store, CountdownEvent asked) : ForwardingStore(store)
{
    public override async ValueTask<bool> IsRunningAsync(string? definitionId, string? correlationId, CancellationToken cancellation)
    {
        var isRunning = await base.IsRunningAsync(definitionId, correlationId, cancellation);
        asked.Signal();
        await Task.Run(() => asked.Wait(TimeSpan.FromSeconds(30), cancellation), cancellation);
        return isRunning;
    }
}
