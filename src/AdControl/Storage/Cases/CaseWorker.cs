using AdControl.Cases;
using AdControl.Law;
using AdControl.Workflows.Hosting;
using AdControl.Workflows.Running;

namespace AdControl.Storage.Cases;

/// <summary>A node of the case database: what <c>adcontrol worker</c> runs.</summary>
/// <remarks>Register on <see cref="Host"/> what delivers lines, mails and notices before it runs.</remarks>
public sealed class CaseWorker : IAsyncDisposable
{
    private readonly CaseDatabase _database;
    private readonly EfWorkflowStore _store;

    private readonly CaseOffice? _office;

    private CaseWorker(CaseDatabase database, EfWorkflowStore store, WorkflowHost host, CaseOffice? office = null)
    {
        (_database, _office) = (database, office);
        _store = store;
        Host = host;
        Node = new WorkflowNode(host, store, new() { BetweenRenewals = store.Node.Lease / 3 });
    }

    /// <summary>The name under which the node takes work.</summary>
    public string Name => _store.Node.Name;

    /// <summary>Makes the steps.</summary>
    public WorkflowHost Host { get; }

    /// <summary>Finds what is due.</summary>
    public WorkflowNode Node { get; }

    /// <summary>A node that runs plain workflows.</summary>
    /// <param name="database">The database, migrated.</param>
    /// <param name="library">The workflows.</param>
    public static CaseWorker Of(CaseDatabase database, WorkflowLibrary library)
    {
        ArgumentNullException.ThrowIfNull(database);
        var store = new EfWorkflowStore(database, null, new NodeSettings(database.Lease));
        return new(database, store, new WorkflowHost(library, store));
    }

    /// <summary>A node that runs the procedures of an office, with all that code does in them.</summary>
    /// <param name="database">The database the office was opened on.</param>
    /// <param name="office">The office.</param>
    public static CaseWorker Of(CaseDatabase database, CaseOffice office)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(office);
        return new(database, (EfWorkflowStore)office.Workflows, office.Host, office);
    }

    /// <summary>What every node does again and again: the root of the day over all journals, packing what was over long ago and, for an office, the mail of the day about what is due.</summary>
    /// <param name="retention">How long things are kept; null means the defaults.</param>
    public IReadOnlyList<RecurringJob> Jobs(RetentionSettings? retention = null) =>
    [
        new("daily-root", "0 5 0 * * ?", async stop => await new JournalRoots(_database).TakeAsync(LegalTime.DayOf(_store.Clock.GetUtcNow()), _store.Clock.GetUtcNow(), stop)),
        new("retention", "0 30 2 * * ?", async stop => await new Retention(_database, retention).RunAsync(_store.Clock.GetUtcNow(), stop)),
        .. _office is { } office ? [new RecurringJob("digest", "0 0 7 * * ?", stop => office.SendDigestAsync(stop))] : Array.Empty<RecurringJob>(),
    ];

    /// <summary>Gives back what was taken and not carried out.</summary>
    public ValueTask DisposeAsync() => _store.DisposeAsync();
}
