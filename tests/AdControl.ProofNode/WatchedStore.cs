using AdControl.Storage.Tests.Cases;
using AdControl.Workflows.Hosting;

namespace AdControl.ProofNode;

/// <summary>The store, with a line for each step that came too late for its lease.</summary>
internal sealed class WatchedStore(IWorkflowStore store, RunLog log) : ForwardingStore(store)
{
    public override async ValueTask<StepOutcome> CommitAsync(WorkflowStep step, CancellationToken cancellation)
    {
        var outcome = await base.CommitAsync(step, cancellation);
        if (outcome == StepOutcome.ClaimLost) log.Write(step.Instance.Id);
        return outcome;
    }
}
