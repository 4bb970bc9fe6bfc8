namespace AdControl.Server.Api;

/// <summary>How to mend it.</summary>
/// <param name="Text">The advice.</param>
/// <param name="Insert">The exact words to insert; absent when there are none.</param>
public sealed record CheckSuggestion(string Text, string? Insert);
