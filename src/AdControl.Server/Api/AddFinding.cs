namespace AdControl.Server.Api;

/// <summary>A finding added by hand.</summary>
/// <param name="Article">The article breached, such as <c>R5122-4 2°</c>.</param>
/// <param name="Passage">The words of the advertisement, as they stand in it.</param>
/// <param name="Recital">The recital; absent: none yet.</param>
public sealed record AddFinding(string? Article, string? Passage, string? Recital);
