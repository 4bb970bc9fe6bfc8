using AdControl.Workflows.Values;

namespace AdControl.Workflows.Running;

/// <summary>What an activity of an instance waits for: the whole resume point, as data.</summary>
/// <param name="Kind">The kind of thing awaited.</param>
/// <param name="Name">Task name, event name, definition id of the child, path; for a timer the activity's id.</param>
/// <param name="Key">What identifies the one awaited: task id, child instance id. Unique in the store.</param>
/// <param name="DueAt">When a timer fires; null for anything else.</param>
/// <param name="Payload">The payload of a task.</param>
public sealed record Wait(WaitKind Kind, string Name, string Key, DateTimeOffset? DueAt, WorkflowValue Payload)
{
    /// <summary>The number of the execution that waits, unique in its instance.</summary>
    public int FrameNumber { get; init; }

    /// <summary>The id of the activity that waits.</summary>
    public string ActivityId { get; init; } = "";
}
