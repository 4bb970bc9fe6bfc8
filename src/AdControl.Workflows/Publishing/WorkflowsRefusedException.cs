using AdControl.Workflows.Definitions;

namespace AdControl.Workflows.Publishing;

/// <summary>A folder of workflows is not loaded: all its problems, at once.</summary>
public sealed class WorkflowsRefusedException(IReadOnlyList<WorkflowProblem> problems) : Exception(string.Join("\n", problems.Select(p => p.Format())))
{
    /// <summary>Every problem of every file.</summary>
    public IReadOnlyList<WorkflowProblem> Problems => problems;
}
