namespace AdControl.Workflows.Definitions;

/// <summary>How much a problem of a definition weighs.</summary>
public enum ProblemSeverity
{
    /// <summary>It runs, though perhaps not as its author thinks.</summary>
    Warning,

    /// <summary>It is not published.</summary>
    Error,
}
