namespace AdControl.Workflows.Tasks;

/// <summary>Why a task cannot be changed as asked.</summary>
public enum TaskRefusal
{
    /// <summary>No task has this id.</summary>
    Unknown,

    /// <summary>It is done already.</summary>
    Done,

    /// <summary>The workflow no longer waits for it.</summary>
    Withdrawn,

    /// <summary>Somebody else has it.</summary>
    NotYours,

    /// <summary>You are no candidate, or are excluded.</summary>
    NotAllowed,

    /// <summary>The outcome is none of its actions.</summary>
    UnknownAction,
}
