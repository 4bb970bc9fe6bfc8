namespace AdControl.Server.Api;

/// <summary>A rule that refuses what was asked for.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Article">Its article.</param>
/// <param name="Message">What is wrong.</param>
public sealed record RefusingFinding(string Rule, string Article, string Message);
