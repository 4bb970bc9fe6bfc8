using AdControl.Workflows.Running;
using AdControl.Workflows.Values;

namespace AdControl.Workflows.Tasks;

/// <summary>A task of the task list.</summary>
/// <param name="Id">The task's id.</param>
/// <param name="InstanceId">The instance that waits for it.</param>
/// <param name="Name">The task name of the definition.</param>
/// <param name="ActivityId">The activity that waits.</param>
/// <param name="CreatedAt">When it came up.</param>
public sealed record WorkTask(string Id, string InstanceId, string Name, string ActivityId, DateTimeOffset CreatedAt)
{
    /// <summary>Where it stands.</summary>
    public TaskState State { get; init; }

    /// <summary>Who has it; null when nobody.</summary>
    public string? Assignee { get; init; }

    /// <summary>Who had it before the last hand-over; null when nobody.</summary>
    public string? PreviousAssignee { get; init; }

    /// <summary>A short title; the task name when the payload has none.</summary>
    public string Title { get; init; } = "";

    /// <summary>What is to be done; empty when the payload does not say.</summary>
    public string Instructions { get; init; } = "";

    /// <summary>People who may take it.</summary>
    public IReadOnlyList<string> CandidateUsers { get; init; } = [];

    /// <summary>Groups whose members may take it.</summary>
    public IReadOnlyList<string> CandidateGroups { get; init; } = [];

    /// <summary>People who may not, whatever their groups: whoever decided before.</summary>
    public IReadOnlyList<string> ExcludedUsers { get; init; } = [];

    /// <summary>From 0 to 100.</summary>
    /// <value>The default is 50.</value>
    public int Priority { get; init; } = 50;

    /// <summary>When it should be done; null when the payload does not say.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>The outcomes a person can choose; empty means any.</summary>
    public IReadOnlyList<string> Actions { get; init; } = [];

    /// <summary>Moments at which the assignee is reminded.</summary>
    public IReadOnlyList<DateTimeOffset> Reminders { get; init; } = [];

    /// <summary>The whole payload of the definition.</summary>
    public WorkflowValue Payload { get; init; }

    /// <summary>The key under which it was completed; completing again under the same key succeeds and does nothing.</summary>
    public string? CompletionKey { get; init; }

    /// <summary>Whether somebody still has to do it.</summary>
    public bool IsOpen => State is TaskState.Open or TaskState.Claimed;

    /// <summary>When the task next asks for attention: a reminder, an escalation, the outcome of an overdue one; null when never.</summary>
    public DateTimeOffset? TendAt
    {
        get
        {
            if (!IsOpen) return null;
            DateTimeOffset? first = Reminders.Count == 0 ? null : Reminders.Min();
            var acts = Payload["timeoutOutcome"].AsText() is not null || (Priority < 100 && !Payload["escalateTo"].IsNullish);
            return acts && DueAt is { } due && (first is null || due < first) ? due : first;
        }
    }

    /// <summary>Whether a person may take the task: a candidate, or anybody when none is named, and not excluded.</summary>
    public bool MayBeTakenBy(string user, IReadOnlyCollection<string> groups) =>
        !ExcludedUsers.Contains(user) && ((CandidateUsers.Count == 0 && CandidateGroups.Count == 0) || CandidateUsers.Contains(user) || CandidateGroups.Any(groups.Contains));

    /// <summary>The task that a wait asks for.</summary>
    internal static WorkTask Of(string instanceId, Wait wait, DateTimeOffset now)
    {
        var payload = wait.Payload;
        var assignee = payload["assignee"].AsText();
        return new(wait.Key, instanceId, wait.Name, wait.ActivityId, now)
        {
            State = assignee is null ? TaskState.Open : TaskState.Claimed,
            Assignee = assignee,
            Title = payload["title"].AsText() ?? wait.Name,
            Instructions = payload["instructions"].AsText() ?? "",
            CandidateUsers = Texts(payload["candidateUsers"]),
            CandidateGroups = Texts(payload["candidateGroups"]),
            ExcludedUsers = Texts(payload["excludedUsers"]),
            Priority = (int)Math.Clamp(payload["priority"].AsNumber() ?? 50, 0, 100),
            DueAt = Moment(payload["dueAt"], now),
            Actions = Texts(payload["actions"]),
            Reminders = payload["reminders"].Items.Count == 0 ? [] : [.. payload["reminders"].Items.Select(r => Moment(r, now)).OfType<DateTimeOffset>()],
            Payload = payload,
        };
    }

    /// <summary>What a payload lists: one text, or several.</summary>
    internal static string[] Texts(WorkflowValue value) => value.IsNullish ? [] : value.AsText() is { } one ? [one] : [.. value.Items.Select(i => i.AsText()).OfType<string>()];

    // A date, or a span after the task came up.
    private static DateTimeOffset? Moment(WorkflowValue value, DateTimeOffset now)
    {
        if (value.AsText() is not { } text) return null;
        if (TimeSpan.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var span) && !text.Contains('-', StringComparison.Ordinal)) return now + span;
        return DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
    }
}
