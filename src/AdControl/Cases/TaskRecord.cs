using System.Text.Json.Nodes;

namespace AdControl.Cases;

/// <summary>A task of a case that was done.</summary>
/// <param name="Task">The task's name.</param>
/// <param name="Outcome">How it ended; empty when the task has no outcomes.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When.</param>
/// <param name="Data">What was entered; null when nothing was.</param>
public sealed record TaskRecord(string Task, string Outcome, string By, DateTimeOffset At, JsonObject? Data);
