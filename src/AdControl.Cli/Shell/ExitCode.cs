namespace AdControl.Cli.Shell;

/// <summary>What the program's exit code means; the same for every command.</summary>
internal static class ExitCode
{
    /// <summary>Done, and nothing at or above the asked level was found.</summary>
    public const int Success = 0;

    /// <summary>Done, and something was found that fails the run.</summary>
    public const int Findings = 1;

    /// <summary>Not done: wrong usage, unreadable input, a rule pack with problems.</summary>
    public const int Failure = 2;

    /// <summary>Stopped by Ctrl-C (128 + SIGINT, as shells expect).</summary>
    public const int Interrupted = 130;
}
