namespace AdControl.Law;

/// <summary>A published end of evaluation that differs from the computed one.</summary>
/// <param name="Type"><c>GP</c> or <c>PM</c>.</param>
/// <param name="Closes">The last day of the period it belongs to.</param>
/// <param name="Due">The published date.</param>
public sealed record DueDateOverride(string Type, DateOnly Closes, DateOnly Due);
