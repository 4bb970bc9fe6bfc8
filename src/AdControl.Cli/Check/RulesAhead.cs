using AdControl.Law;

namespace AdControl.Cli.Check;

/// <summary>Loads the rules of the program while the command line is still being parsed: a single check spends most of its time on them.</summary>
internal static class RulesAhead
{
    // A check is over before there is garbage worth a collection; a batch that goes beyond this collects as ever.
    private const long Uncollected = 64_000_000;
    private static Task<RulePack>? s_loading;

    /// <summary>Begins to load, if the arguments look like a check by the program's own rules.</summary>
    public static void Begin(string[] args)
    {
        if (args.Length < 2 || args[0] != "check" || Array.Exists(args, IsOfAnotherMind)) return;
        GC.TryStartNoGCRegion(Uncollected);
        var loading = new TaskCompletionSource<RulePack>();
        s_loading = loading.Task;
        // A thread of its own: the pool takes longer to start.
        new Thread(() => Load(loading)) { IsBackground = true }.Start();
    }

    /// <summary>The pack in a folder: the one that was begun, when it is that.</summary>
    /// <exception cref="RulePackException">The pack cannot be used.</exception>
    public static RulePack Load(string folder)
    {
        var begun = Interlocked.Exchange(ref s_loading, null);
        return begun is not null && folder == RulePack.DefaultDirectory ? begun.GetAwaiter().GetResult() : RulePack.Load(folder);
    }

    private static void Load(TaskCompletionSource<RulePack> loading)
    {
        try
        {
            loading.SetResult(RulePack.Load(RulePack.DefaultDirectory));
        }
        catch (Exception unusable)
        {
            loading.SetException(unusable);
        }
    }

    private static bool IsOfAnotherMind(string argument) => argument is "--help" or "-h" || argument.StartsWith("--rules", StringComparison.Ordinal);
}
