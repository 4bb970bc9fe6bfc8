namespace AdControl.Cases;

/// <summary>A remark on a finding, for the agency's people.</summary>
/// <param name="By">Who wrote it, by account.</param>
/// <param name="At">When.</param>
/// <param name="Text">The words.</param>
public sealed record ReviewComment(string By, DateTimeOffset At, string Text);
