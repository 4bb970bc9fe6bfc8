using AdControl.Workflows.Values;

namespace AdControl.Workflows.Journaling;

/// <summary>Something that happened in a step, before it is chained.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="ActivityId">The activity; empty for the whole instance.</param>
/// <param name="FrameNumber">Its execution.</param>
/// <param name="Detail">More, such as the message of a failure.</param>
public readonly record struct JournalEvent(JournalKind Kind, string ActivityId, int FrameNumber, WorkflowValue Detail);
