using AdControl.Workflows.Tasks;

namespace AdControl.Server.Api;

/// <summary>A task that waits for somebody.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Case">The case.</param>
/// <param name="CaseNumber">The case's number; absent before the deposit.</param>
/// <param name="Name">Its name in the procedure, such as <c>evaluation</c>.</param>
/// <param name="Title">A short title, in French.</param>
/// <param name="Instructions">What is to be done, in French; empty when nothing is said.</param>
/// <param name="Assignee">Who has it; absent when nobody does.</param>
/// <param name="Groups">Who may take it.</param>
/// <param name="Outcomes">How it may end; empty: in one way.</param>
/// <param name="Priority">From 0 to 100.</param>
/// <param name="CreatedAt">When it came up.</param>
/// <param name="DueAt">When it should be done; absent when nothing is said.</param>
public sealed record TaskView(
    string Id, string Case, string? CaseNumber, string Name, string Title, string Instructions, string? Assignee, IReadOnlyList<string> Groups, IReadOnlyList<string> Outcomes, int Priority, DateTimeOffset CreatedAt, DateTimeOffset? DueAt)
{
    internal static TaskView Of(WorkTask task, AdControl.Cases.Case one) => new(
        task.Id, one.Id, one.Number, task.Name, task.Title, task.Instructions, task.Assignee, task.CandidateGroups, task.Actions, task.Priority, task.CreatedAt, task.DueAt);
}
