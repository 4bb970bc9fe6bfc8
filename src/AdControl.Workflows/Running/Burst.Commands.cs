using AdControl.Workflows.Journaling;

namespace AdControl.Workflows.Running;

internal sealed partial class Burst
{
    /// <summary>Carries out the command that opens a step. The host makes its steps with it and a replay repeats them with it: both do the same.</summary>
    /// <returns>Whether there was anything to do; false when the instance has not, or no longer, what the command names.</returns>
    public bool CarryOut(JournalEvent command)
    {
        var detail = command.Detail;
        switch (command.Kind)
        {
            case JournalKind.InstanceStarted:
                Start(detail["inputs"].Detached().MapOrNull ?? new(), detail["trigger"].AsText() is { } key ? _instance.Program.Find(key) : null, detail["payload"].Detached());
                return true;
            case JournalKind.ActivityResumed when _instance.Find(command.FrameNumber) is { Wait: not null } frame:
                Resume(frame, detail.Detached());
                return true;
            case JournalKind.ActivitiesRetried when Failed(detail.AsText()) is { Count: > 0 } frames:
                Retry(frames);
                return true;
            case JournalKind.BranchCancelled when _instance.Find(command.FrameNumber) is { Parent: not null } frame:
                CancelOne(frame);
                return true;
            case JournalKind.ActivityScheduled when _instance.Find(command.FrameNumber) is { } container && container.Node.Children.Find(c => c.Id == command.ActivityId) is { } node:
                ScheduleOne(container, node);
                return true;
            case JournalKind.VariableChanged when Array.Find(_instance.Program.Root.Variables, v => v.Name == detail["name"].AsText()) is { } slot:
                Assign(_instance.Root, slot, detail["value"]);
                Settle();
                return true;
            case JournalKind.InstanceMigrated or JournalKind.MigrationReversed:
                // The instance is another one already; nothing runs.
                Settle();
                return true;
            case JournalKind.InstanceCancelled:
                CancelInstance();
                return true;
            default:
                return false;
        }
    }

    // The executions that have failed, of one activity or of all.
    private List<Frame> Failed(string? activityId) =>
        [.. _instance.Incidents.Where(i => activityId is null || i.ActivityId == activityId).Select(i => _instance.Find(i.FrameNumber)).OfType<Frame>().Distinct()];
}
