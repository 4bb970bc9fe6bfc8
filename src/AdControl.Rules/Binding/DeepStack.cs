using System.Runtime.ExceptionServices;

namespace AdControl.Rules.Binding;

/// <summary>Runs what may nest deep on a stack that is large enough, whatever thread the caller is on.</summary>
internal static class DeepStack
{
    private const int Bytes = 32 * 1024 * 1024;

    public static T Run<T>(Func<T> work)
    {
        var (result, failure) = (default(T), default(ExceptionDispatchInfo));
        var thread = new Thread(() =>
        {
            try
            {
                result = work();
            }
            catch (Exception failed)
            {
                failure = ExceptionDispatchInfo.Capture(failed);
            }
        }, Bytes);
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result!;
    }
}
