namespace AdControl.Decisions.Facts;

/// <summary>The halt of an authorisation in an emergency.</summary>
/// <param name="From">Its first day; null: the day of notification.</param>
/// <param name="Until">Its last day.</param>
/// <param name="Emergency">What makes it urgent, a clause that follows « Considérant que »; null when nobody wrote it.</param>
public sealed record SuspensionFacts(DateOnly? From, DateOnly? Until, string? Emergency);
