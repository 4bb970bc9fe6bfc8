namespace AdControl.Server.Checking;

/// <summary>Lets a few pieces of work run at once; those that wait take turns by person, so that nobody's hundred keep out another's one.</summary>
/// <param name="atOnce">How many run at once.</param>
/// <param name="perPerson">How many of one person may wait.</param>
/// <param name="all">How many may wait in all.</param>
internal sealed class FairQueue(int atOnce, int perPerson, int all)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, LinkedList<TaskCompletionSource>> waiting = new(StringComparer.Ordinal);
    private readonly LinkedList<string> turns = [];
    private int running;
    private int inLine;

    /// <summary>How many wait now.</summary>
    public int Waiting
    {
        get
        {
            lock (gate) return inLine;
        }
    }

    /// <summary>Waits for a turn and runs a piece of work on another thread.</summary>
    /// <param name="person">Whose it is.</param>
    /// <param name="work">The work.</param>
    /// <param name="cancellation">Leaves the line, or the work.</param>
    /// <exception cref="QueueFullException">The line is full: of this person, or of all.</exception>
    public async Task<T> RunAsync<T>(string person, Func<T> work, CancellationToken cancellation)
    {
        await TurnAsync(person, cancellation);
        try
        {
            return await Task.Run(work, cancellation);
        }
        finally
        {
            Next();
        }
    }

    private async Task TurnAsync(string person, CancellationToken cancellation)
    {
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            if (running < atOnce)
            {
                running++;
                return;
            }
            if (!waiting.TryGetValue(person, out var line)) line = [];
            if (line.Count >= perPerson || inLine >= all) throw new QueueFullException(inLine);
            if (line.Count == 0)
            {
                waiting[person] = line;
                turns.AddLast(person);
            }
            line.AddLast(turn);
            inLine++;
        }
        await using var leaving = cancellation.Register(() => Leave(person, turn, cancellation));
        await turn.Task;
    }

    private void Leave(string person, TaskCompletionSource turn, CancellationToken cancellation)
    {
        lock (gate)
        {
            // Whoever has the turn already gives it on by itself.
            if (!waiting.TryGetValue(person, out var line) || !line.Remove(turn)) return;
            inLine--;
            if (line.Count == 0) Forget(person);
        }
        turn.TrySetCanceled(cancellation);
    }

    private void Next()
    {
        TaskCompletionSource turn;
        lock (gate)
        {
            if (turns.First is not { } first)
            {
                running--;
                return;
            }
            var person = first.Value;
            var line = waiting[person];
            turn = line.First!.Value;
            line.RemoveFirst();
            inLine--;
            turns.RemoveFirst();
            if (line.Count == 0) waiting.Remove(person);
            else turns.AddLast(person);
        }
        turn.SetResult();
    }

    private void Forget(string person)
    {
        waiting.Remove(person);
        turns.Remove(person);
    }
}
