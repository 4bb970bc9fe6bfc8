namespace AdControl.Workflows.Hosting;

/// <summary>One of any number of processes that share a store and carry out what is due: timers, messages, tasks that ask for attention, recurring starts.</summary>
/// <remarks>A node that dies leaves nothing half done: what it had taken is taken over when its lease ends, and a node that slept beyond its lease is refused.</remarks>
/// <param name="host">Makes the steps.</param>
/// <param name="store">Where the work is.</param>
/// <param name="options">How it works; null means the defaults.</param>
public sealed class WorkflowNode(WorkflowHost host, IWorkflowStore store, NodeOptions? options = null)
{
    private readonly NodeOptions _options = options ?? new();
    private long _done;

    /// <summary>How many timers and messages it has carried out.</summary>
    public long Done => Interlocked.Read(ref _done);

    /// <summary>Called when a round failed as a whole, as when the database does not answer; the node rests and goes on.</summary>
    public Action<Exception>? Trouble { get; set; }

    /// <summary>Called after each round that went well: the node is alive, and its store answers.</summary>
    public Action? Rounded { get; set; }

    /// <summary>Works until it is told to stop; what it has begun it finishes first.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        using var ended = new CancellationTokenSource();
        var renewing = RenewAsync(ended.Token);
        var tending = RoundsAsync(stop);
        while (!stop.IsCancellationRequested)
            if (await GuardedAsync(WorkAsync) == 0) await RestAsync(_options.Rest, stop);
        await tending;
        await ended.CancelAsync();
        await renewing;
    }

    /// <summary>Carries out all that is due now and what follows from it.</summary>
    /// <returns>How many timers, messages and tasks it carried out.</returns>
    public async Task<long> RunOnceAsync(CancellationToken stop = default)
    {
        var before = Done;
        var tended = 0;
        do
        {
            tended += await RoundAsync();
            while (!stop.IsCancellationRequested && await WorkAsync() > 0)
            {
            }
        }
        while (!stop.IsCancellationRequested && await store.NextDueAsync(default) <= store.Clock.GetUtcNow() && await WorkAsync() > 0);
        return Done - before + tended;
    }

    // What has been taken is carried out even when the node is told to stop: giving it up would leave others waiting for the lease to end.
    private async Task<int> WorkAsync()
    {
        var timers = await store.DueAsync(store.Clock.GetUtcNow(), _options.Batch, default);
        var messages = await store.OutboxAsync(store.Clock.GetUtcNow(), _options.Batch, default);
        if (timers.Count + messages.Count == 0) return 0;
        var work = timers.Select(t => (Func<ValueTask>)(async () => await host.FireAsync(t, default))).Concat(messages.Select(m => (Func<ValueTask>)(() => host.CarryOutAsync(m, default))));
        await Parallel.ForEachAsync(work, new ParallelOptions { MaxDegreeOfParallelism = _options.Parallelism }, (one, _) => OneAsync(one));
        return timers.Count + messages.Count;
    }

    // One that fails must not keep the others, which are taken already, from being carried out.
    private async ValueTask OneAsync(Func<ValueTask> one)
    {
        using var step = NodeTelemetry.Begin();
        try
        {
            await one();
            Interlocked.Increment(ref _done);
            NodeTelemetry.Count(isDone: true);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            NodeTelemetry.Count(isDone: false);
            Trouble?.Invoke(problem);
        }
    }

    private async Task<int> RoundAsync()
    {
        var tended = await host.TendOnlyAsync(default);
        await host.StartRecurringAsync(default);
        Rounded?.Invoke();
        return tended;
    }

    private async Task RoundsAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await GuardedAsync(RoundAsync);
            await RestAsync(_options.BetweenRounds, stop);
        }
    }

    private async Task RenewAsync(CancellationToken ended)
    {
        while (!ended.IsCancellationRequested)
        {
            await RestAsync(_options.BetweenRenewals, ended);
            await GuardedAsync(async () =>
            {
                await store.RenewAsync(default);
                return 0;
            });
        }
    }

    private async Task<int> GuardedAsync(Func<Task<int>> round)
    {
        try
        {
            return await round();
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            Trouble?.Invoke(problem);
            return 0;
        }
    }

    private static async Task RestAsync(TimeSpan span, CancellationToken stop)
    {
        try
        {
            await Task.Delay(span, stop);
        }
        catch (OperationCanceledException)
        {
            // Told to stop.
        }
    }
}
