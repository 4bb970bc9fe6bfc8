using AdControl.Workflows.Hosting;
using AdControl.Workflows.Running;

namespace AdControl.Storage.Cases;

/// <summary>A node of the case database: what <c>adcontrol worker</c> runs.</summary>
/// <remarks>Register on <see cref="Host"/> what the domain does (automatic tasks, deliveries) before it runs.</remarks>
public sealed class CaseWorker : IAsyncDisposable
{
    private readonly EfWorkflowStore _store;

    /// <param name="database">The database, migrated.</param>
    /// <param name="library">The workflows.</param>
    /// <param name="lease">For how long others leave alone what this node has taken; null means half a minute.</param>
    /// <param name="options">How it works; null means the defaults, with renewals a third of the lease apart.</param>
    public CaseWorker(CaseDatabase database, WorkflowLibrary library, TimeSpan? lease = null, NodeOptions? options = null)
    {
        var settings = lease is { } given ? new NodeSettings(given) : NodeSettings.Default;
        _store = new EfWorkflowStore(database, null, settings);
        Name = settings.Node;
        Host = new WorkflowHost(library, _store);
        Node = new WorkflowNode(Host, _store, options ?? new() { BetweenRenewals = settings.Lease / 3 });
    }

    /// <summary>The name under which the node takes work.</summary>
    public string Name { get; }

    /// <summary>Makes the steps.</summary>
    public WorkflowHost Host { get; }

    /// <summary>Finds what is due.</summary>
    public WorkflowNode Node { get; }

    /// <summary>The store the node works on.</summary>
    public IWorkflowStore Store => _store;

    /// <summary>Gives back what was taken and not carried out.</summary>
    public ValueTask DisposeAsync() => _store.DisposeAsync();
}
