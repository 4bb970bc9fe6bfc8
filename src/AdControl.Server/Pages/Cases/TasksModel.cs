using AdControl.Accounts;
using AdControl.Cases;

namespace AdControl.Server.Pages;

/// <summary>The open tasks of a case for the part of a page that shows them.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Forms">The tasks.</param>
/// <param name="People">Those a task may be given to, or asked, by role.</param>
/// <param name="Typed">What was typed in a form that was refused, by field.</param>
/// <param name="Refused">The task and outcome of that form; empty when none was.</param>
internal sealed record TasksModel(string CaseId, IReadOnlyList<TaskForm> Forms, IReadOnlyDictionary<ActorRole, IReadOnlyList<Account>> People, IReadOnlyDictionary<string, string> Typed, string Refused)
{
    /// <summary>What a refused form had in a field.</summary>
    public string Was(TaskForm form, TaskOutcome outcome, string field) => Refused == $"{form.Task.Id}/{outcome.Name}" ? Typed.GetValueOrDefault(TaskForm.Prefix + field, "") : "";
}
