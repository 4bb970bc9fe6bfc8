using System.Data.Common;
using System.Globalization;
using AdControl.Workflows.Tasks;
using AdControl.Workflows.Values;

namespace AdControl.Storage.Cases;

/// <summary>A task as its row.</summary>
internal static class TaskColumns
{
    public const string Names =
        "id, instance_id, case_id, name, activity_id, created_at, state, assignee, previous_assignee, title, instructions, candidate_users, candidate_groups, excluded_users, "
        + "priority, due_at, actions, reminders, payload, completion_key, tend_at";

    public const int Count = 21;

    /// <summary>What the columns are: see <see cref="ColumnSet"/>.</summary>
    public const string Types = "tttttnntttttttnnttttn";

    public static readonly string Update = string.Join(", ", Names.Split(", ").Skip(1).Select(c => $"{c} = excluded.{c}"));

    public static object?[] Of(WorkTask task, string caseId) =>
    [
        task.Id, task.InstanceId, caseId, task.Name, task.ActivityId, task.CreatedAt.UtcTicks, (long)task.State, task.Assignee, task.PreviousAssignee, task.Title, task.Instructions,
        Json(task.CandidateUsers), Json(task.CandidateGroups), Json(task.ExcludedUsers), (long)task.Priority, task.DueAt?.UtcTicks, Json(task.Actions),
        Ticks(task.Reminders), task.Payload.Kind == ValueKind.Undefined ? null : task.Payload.ToJson(), task.CompletionKey, task.TendAt?.UtcTicks,
    ];

    public static WorkTask Read(DbDataReader row) => new(row.GetString(0), row.GetString(1), row.GetString(3), row.GetString(4), row.Moment(5))
    {
        State = (TaskState)row.GetInt64(6),
        Assignee = row.Text(7),
        PreviousAssignee = row.Text(8),
        Title = row.GetString(9),
        Instructions = row.GetString(10),
        CandidateUsers = Texts(row.GetString(11)),
        CandidateGroups = Texts(row.GetString(12)),
        ExcludedUsers = Texts(row.GetString(13)),
        Priority = (int)row.GetInt64(14),
        DueAt = row.MomentOrNull(15),
        Actions = Texts(row.GetString(16)),
        Reminders = Moments(row.GetString(17)),
        Payload = row.Text(18) is { } payload ? WorkflowValue.FromJson(payload) : default,
        CompletionKey = row.Text(19),
    };

    /// <summary>Under which names an open task is listed; none when it is not open.</summary>
    public static IEnumerable<string> Candidates(WorkTask task)
    {
        if (!task.IsOpen) return [];
        if (task.Assignee is { } assignee) return ["=" + assignee];
        if (task.CandidateUsers.Count == 0 && task.CandidateGroups.Count == 0) return ["*"];
        return task.CandidateUsers.Select(u => "u:" + u).Concat(task.CandidateGroups.Select(g => "g:" + g)).Distinct();
    }

    /// <summary>The rows that list a task: candidate, urgency (small first), due, created, id.</summary>
    public static IEnumerable<object?[]> CandidateRows(WorkTask task) =>
        Candidates(task).Select(c => new object?[] { c, 100L - task.Priority, task.DueAt?.UtcTicks ?? long.MaxValue, task.CreatedAt.UtcTicks, task.Id });

    private static string Json(IReadOnlyList<string> texts) => texts.Count == 0 ? "[]" : WorkflowValue.Of(texts.Select(WorkflowValue.Of)).ToJson();

    private static string Ticks(IReadOnlyList<DateTimeOffset> moments) => string.Join(' ', moments.Select(m => m.UtcTicks.ToString(CultureInfo.InvariantCulture)));

    private static string[] Texts(string json) => json == "[]" ? [] : [.. WorkflowValue.FromJson(json).Items.Select(i => i.AsText()!)];

    private static DateTimeOffset[] Moments(string ticks) =>
        ticks.Length == 0 ? [] : [.. ticks.Split(' ').Select(t => new DateTimeOffset(long.Parse(t, CultureInfo.InvariantCulture), TimeSpan.Zero))];
}
