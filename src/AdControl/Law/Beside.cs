using System.Runtime.ExceptionServices;

namespace AdControl.Law;

/// <summary>Work on a thread of its own. Starting the pool's first thread takes longer than what a cold start gives to another core.</summary>
internal sealed class Beside<T> where T : class
{
    private readonly Thread thread;
    private T? result;
    private Exception? error;

    private Beside(Func<T> work)
    {
        thread = new Thread(() => Run(work)) { IsBackground = true };
        thread.Start();
    }

    /// <summary>What the work gave, once it is done; what it threw is thrown here.</summary>
    public T Result
    {
        get
        {
            thread.Join();
            if (error is not null) ExceptionDispatchInfo.Throw(error);
            return result!;
        }
    }

    public static Beside<T> Start(Func<T> work) => new(work);

    private void Run(Func<T> work)
    {
        try
        {
            result = work();
        }
        catch (Exception thrown)
        {
            error = thrown;
        }
    }
}
