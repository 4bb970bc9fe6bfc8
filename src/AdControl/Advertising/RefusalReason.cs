namespace AdControl.Advertising;

/// <summary>A reason for which a visa is refused.</summary>
/// <param name="Article">The article that is breached.</param>
/// <param name="Passage">The passage of the advertisement that breaches it.</param>
public sealed record RefusalReason(string? Article, string? Passage);
