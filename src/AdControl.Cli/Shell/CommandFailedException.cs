namespace AdControl.Cli.Shell;

/// <summary>The command cannot go on, for a reason its user can mend: printed without a stack trace, exit code 2.</summary>
internal sealed class CommandFailedException : Exception
{
    public CommandFailedException(string message, string? mend = null, Exception? cause = null)
        : base(message, cause) => Mend = mend;

    /// <summary>How to mend it; null when the message says it all.</summary>
    public string? Mend { get; }

    /// <summary>A stable word for programs: it stands in the result of the file that could not be checked.</summary>
    public string Code { get; init; } = "failed";
}
