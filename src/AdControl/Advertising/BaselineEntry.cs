namespace AdControl.Advertising;

/// <summary>A known finding that somebody accepts for a time.</summary>
/// <param name="Fingerprint">The finding's fingerprint.</param>
/// <param name="Rule">The finding's rule, for the reader.</param>
/// <param name="Reason">Why it is accepted.</param>
/// <param name="Who">Who accepts it.</param>
/// <param name="Until">The last day on which it is silenced; null for ever.</param>
/// <param name="Document">The only document in which it is silenced, as a path from the baseline's folder with <c>/</c>; null: in every document.</param>
/// <param name="Message">What the finding said, for the reader; empty when it is not recorded.</param>
public sealed record BaselineEntry(string Fingerprint, string Rule, string Reason, string Who, DateOnly? Until, string? Document = null, string Message = "");
