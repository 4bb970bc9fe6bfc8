namespace AdControl.Workflows.Journaling;

/// <summary>What a journal entry tells.</summary>
public enum JournalKind
{
    /// <summary>The instance was started, with inputs; a command that a replay repeats.</summary>
    InstanceStarted,

    /// <summary>What an activity waited for has happened; a command that a replay repeats.</summary>
    ActivityResumed,

    /// <summary>Faulted activities were run again; a command that a replay repeats.</summary>
    ActivitiesRetried,

    /// <summary>An activity was cancelled by somebody; a command that a replay repeats.</summary>
    BranchCancelled,

    /// <summary>A variable was changed by somebody; a command that a replay repeats.</summary>
    VariableChanged,

    /// <summary>The instance was cancelled; a command that a replay repeats.</summary>
    InstanceCancelled,

    /// <summary>An activity began.</summary>
    ActivityStarted,

    /// <summary>An activity waits.</summary>
    ActivityWaits,

    /// <summary>An activity ended as it should.</summary>
    ActivityCompleted,

    /// <summary>An activity failed.</summary>
    ActivityFaulted,

    /// <summary>An activity was given up.</summary>
    ActivityCancelled,

    /// <summary>A task was claimed, released, assigned, sent back or escalated.</summary>
    TaskChanged,

    /// <summary>Something the domain has done or found, beside the instance or during an automatic task; a replay passes over it.</summary>
    Recorded,

    /// <summary>The instance moved to another version of its definition; a command that a replay repeats.</summary>
    InstanceMigrated = 20,

    /// <summary>The move to another version was taken back; a command that a replay repeats.</summary>
    MigrationReversed = 21,

    /// <summary>An activity was scheduled by somebody; a command that a replay repeats.</summary>
    ActivityScheduled = 22,

    /// <summary>The rows of the domain that were stored together with the entries before, as hashes; a replay passes over it.</summary>
    Stored = 23,
}
