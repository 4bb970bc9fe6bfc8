using System.Collections.Concurrent;

namespace AdControl.Cases;

/// <summary>Turns at the numbers of files: who takes the next one has stored it before the next one looks, and no deposit is made again because another took its number.</summary>
/// <remarks>Within one process; between processes the database refuses a number that is taken, and the deposit is made again.</remarks>
internal sealed class NumberTurns
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> turns = new(StringComparer.Ordinal);

    /// <summary>Waits for the turn at a series of numbers, which ends when what is returned is disposed of.</summary>
    public async ValueTask<IDisposable> TakeAsync(string series, CancellationToken cancellation)
    {
        var turn = turns.GetOrAdd(series, _ => new SemaphoreSlim(1, 1));
        await turn.WaitAsync(cancellation);
        return new Turn(turn);
    }

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
