using AdControl.Workflows.Hosting;

namespace AdControl.Storage.Tests.Cases;

/// <summary>The real store in memory, which remembers the first step it was given.</summary>
internal sealed class CatchingStore : ForwardingStore
{
    public CatchingStore()
        : base(new InMemoryWorkflowStore())
    {
    }

    public WorkflowStep? First { get; private set; }

    public override ValueTask<StepOutcome> CommitAsync(WorkflowStep step, CancellationToken cancellation)
    {
        First ??= step;
        return base.CommitAsync(step, cancellation);
    }
}
