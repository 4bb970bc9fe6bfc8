namespace AdControl.Rules;

/// <summary>How much a problem of a file matters.</summary>
public enum ProblemSeverity
{
    /// <summary>Worth a look; the file can be used.</summary>
    Warning,

    /// <summary>The file is refused.</summary>
    Error,
}
