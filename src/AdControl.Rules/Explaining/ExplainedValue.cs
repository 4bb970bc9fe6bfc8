namespace AdControl.Rules.Explaining;

/// <summary>A value that stood in a condition.</summary>
/// <param name="Text">The part as written, <c>medicine.MinimumAge</c>.</param>
/// <param name="Value">What it was.</param>
public sealed record ExplainedValue(string Text, object? Value);
