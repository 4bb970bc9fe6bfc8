using AdControl.Rules;

namespace AdControl.Law;

/// <summary>A pack cannot be used: every problem of every file, so that all are mended at once.</summary>
public sealed class RulePackException : Exception
{
    /// <summary>Makes the error.</summary>
    /// <param name="directory">The folder that was to be loaded.</param>
    /// <param name="problems">All problems, in the order of the files.</param>
    public RulePackException(string directory, IReadOnlyList<RuleProblem> problems)
        : base($"The rules in {directory} cannot be used: {problems.Count} problem{(problems.Count == 1 ? "" : "s")}.")
    {
        Directory = directory;
        Problems = problems;
    }

    /// <summary>The folder that was to be loaded.</summary>
    public string Directory { get; }

    /// <summary>All problems, in the order of the files.</summary>
    public IReadOnlyList<RuleProblem> Problems { get; }
}
