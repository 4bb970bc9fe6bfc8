using System.Collections.Concurrent;
using AdControl.Workflows.Hosting;
using AdControl.Workflows.Journaling;
using AdControl.Workflows.Running;

namespace AdControl.Storage.Cases;

/// <summary>Puts steps into the database. Independent steps that wait at the same moment share one transaction: whoever finds a writer free writes for all who wait.</summary>
/// <param name="writers">How many transactions may be under way.</param>
internal abstract class StepWriter(int writers) : IAsyncDisposable
{
    /// <summary>A journal entry's detail may have as many characters: it holds references to data, not the data.</summary>
    public const int LargestDetail = 1 << 20;

    private const int MostStepsTogether = 256;

    private readonly ConcurrentQueue<PendingStep> _queue = new();
    private readonly SemaphoreSlim _free = new(writers, writers);

    /// <summary>Stores a step, perhaps with others.</summary>
    public async ValueTask<StepOutcome> WriteAsync(PendingStep step, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        CheckSizes(step);
        if (step.Enlisted.Count > 0 || step.Step is { Rivals: not null }) return await WriteAloneAsync(step, cancellation);
        _queue.Enqueue(step);
        await DrainAsync(step);
        return await step.Done;
    }

    // Rows of the domain may refuse their step halfway, and a start may have to wait for others of its kind: such a step has a transaction of its own.
    private async ValueTask<StepOutcome> WriteAloneAsync(PendingStep step, CancellationToken cancellation)
    {
        await ExclusiveAsync(
            async () =>
            {
                await WriteTogetherAsync([step]);
                return true;
            },
            cancellation);
        return await step.Done;
    }

    /// <summary>Runs another short transaction when it is its turn.</summary>
    public async ValueTask<T> ExclusiveAsync<T>(Func<ValueTask<T>> work, CancellationToken cancellation)
    {
        await _free.WaitAsync(cancellation);
        try
        {
            return await work();
        }
        finally
        {
            _free.Release();
            if (!_queue.IsEmpty) _ = Task.Run(() => DrainAsync(null).AsTask(), CancellationToken.None);
        }
    }

    private async ValueTask DrainAsync(PendingStep? own)
    {
        // Whoever enqueues while a writer is about to stop finds it free a moment later, or the writer finds the step: one of the two looks last.
        while (!_queue.IsEmpty && _free.Wait(0, CancellationToken.None))
        {
            try
            {
                while (own is not { Done.IsCompleted: true } && Take() is { Count: > 0 } batch) await WriteTogetherAsync(batch);
            }
            finally
            {
                _free.Release();
            }
            // A caller whose own step is stored does not go on working for others.
            if (own is not { Done.IsCompleted: true }) continue;
            if (!_queue.IsEmpty) _ = Task.Run(() => DrainAsync(null).AsTask(), CancellationToken.None);
            return;
        }
    }

    private List<PendingStep> Take()
    {
        var batch = new List<PendingStep>();
        while (batch.Count < MostStepsTogether && _queue.TryDequeue(out var step)) batch.Add(step);
        return batch;
    }

    private async ValueTask WriteTogetherAsync(List<PendingStep> batch)
    {
        try
        {
            await StoreAsync(batch);
            foreach (var step in batch) step.Finish();
        }
        catch (Exception) when (batch.Count > 1)
        {
            // One of them may be what fails all: each by itself, and only that one fails.
            foreach (var step in batch) await WriteTogetherAsync([step]);
        }
        catch (Exception problem)
        {
            batch[0].Fail(problem);
        }
    }

    /// <summary>Stores the steps in one transaction and sets their outcomes.</summary>
    protected abstract ValueTask StoreAsync(List<PendingStep> batch);

    /// <summary>Has what the domain enlisted write its rows; false when one was overtaken.</summary>
    protected static async ValueTask<bool> EnlistAsync(CaseConnection connection, PendingStep step)
    {
        var transaction = new StepTransaction(connection);
        foreach (var one in step.Enlisted)
        {
            var enlisted = one as IEnlisted ?? throw new InvalidOperationException($"{one.GetType().Name} was enlisted in a step, but does not say how it is stored: it is no {nameof(IEnlisted)}.");
            if (!await enlisted.WriteAsync(transaction, CancellationToken.None)) return false;
        }
        return true;
    }

    /// <summary>The entries that a step adds after the head of its chain.</summary>
    protected static List<JournalEntry> Chain(PendingStep step, ref long sequence, ref string hash)
    {
        var entries = new List<JournalEntry>(step.Events.Count);
        foreach (var happened in step.Events)
        {
            var entry = JournalEntry.After(step.CaseId, ++sequence, hash, step.InstanceId, step.At, step.Actor, happened);
            entries.Add(entry);
            hash = entry.Hash;
            if (entry.Detail.Length > LargestDetail) throw TooLarge(step, entry);
        }
        return entries;
    }

    private static WorkflowStateException TooLarge(PendingStep step, JournalEntry entry) =>
        new($"What the journal of '{step.CaseId}' should keep of '{entry.ActivityId}' ({entry.Kind}) has {entry.Detail.Length:N0} characters, more than {LargestDetail:N0}: keep large data elsewhere and its key in the workflow.");

    private static void CheckSizes(PendingStep step)
    {
        if (step.Step is { Instance.Document.Length: > InstanceLimit } large)
            throw new WorkflowStateException($"The state of '{step.InstanceId}' is {large.Instance.Document.Length >> 20} MB, more than {InstanceLimit >> 20} MB: keep large data elsewhere and its key in a variable.");
    }

    private const int InstanceLimit = 8 << 20;

    public virtual ValueTask DisposeAsync()
    {
        _free.Dispose();
        return default;
    }
}
