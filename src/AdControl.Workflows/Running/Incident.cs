namespace AdControl.Workflows.Running;

/// <summary>A failure of an activity.</summary>
/// <param name="ActivityId">The activity that failed.</param>
/// <param name="ActivityType">Its type.</param>
/// <param name="Message">What went wrong.</param>
/// <param name="Code">The code that an Elsa.Fault gives; empty otherwise.</param>
/// <param name="At">When.</param>
/// <param name="FrameNumber">The execution that failed.</param>
public sealed record Incident(string ActivityId, string ActivityType, string Message, string Code, DateTimeOffset At, int FrameNumber);
