using AdControl.Cases;
using AdControl.Workflows.Tasks;

namespace AdControl.Cli.Cases;

/// <summary>The commands that can be given next on a case, as lines to copy.</summary>
internal static class NextCommands
{
    /// <summary>The lines, the most pressing first.</summary>
    public static IEnumerable<string> Of(Case one, IReadOnlyList<WorkTask> tasks)
    {
        var name = one.Number ?? one.Id;
        if (one.State == CaseState.Ready) yield return $"adcontrol case deposit {name} --as company:{one.Dossier.Company}";
        foreach (var task in tasks)
            foreach (var line in Of(task, name, one)) yield return line;
        if (one.State is CaseState.UnderReview or CaseState.Submitted or CaseState.DecisionDrafted or CaseState.LegalCheck)
        {
            if (one.Review.FirstOrDefault(i => i.State == ReviewState.Open) is { } item)
            {
                yield return $"adcontrol case confirm {name} {item.Id} --as evaluator:NAME";
                yield return $"adcontrol case dismiss {name} {item.Id} --reason TEXT --as evaluator:NAME";
            }
            if (one.Checklist.FirstOrDefault(q => q.IsGood is null) is { } question) yield return $"adcontrol case answer-checklist {name} {question.Rule} --as evaluator:NAME";
        }
        if (one.Acts.LastOrDefault(a => a.Sha256 is not null) is { State: ActState.Notified, Publication: Publication.AfterNotification }) yield return $"adcontrol bulletin compose {name} --as publisher:NAME";
    }

    private static IEnumerable<string> Of(WorkTask task, string name, Case one)
    {
        var who = Who(task);
        switch (task.Name)
        {
            case "information" or "observations":
                yield return $"adcontrol case answer {name} --text TEXT --as company:{one.Dossier.Company}";
                break;
            case "opinion":
                yield return $"adcontrol case give-opinion {name} --text TEXT --as {who}";
                break;
            case "signature":
                yield return $"adcontrol decision draft {name}";
                yield return $"adcontrol decision sign {name} --as {who}";
                break;
            case "notification":
                yield return $"adcontrol case notify {name} --as {who}";
                break;
            default:
                yield return $"adcontrol task complete {name} {task.Name} --as {who}{(task.Actions.Count > 1 ? $" --outcome {string.Join('|', task.Actions)}" : "")}";
                break;
        }
    }

    private static string Who(WorkTask task)
    {
        var group = task.CandidateGroups.Count > 0 ? task.CandidateGroups[0] : "evaluator";
        return group.Contains(':', StringComparison.Ordinal) ? group : $"{group}:{task.Assignee ?? "NAME"}";
    }
}
