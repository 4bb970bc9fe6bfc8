namespace AdControl.Server.Api;

/// <summary>A rule whose facts are not known.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Needs">What it needs.</param>
/// <param name="Article">Its article.</param>
/// <param name="Title">What it is about.</param>
public sealed record CheckUndecided(string Rule, IReadOnlyList<string> Needs, string Article, string Title);
