namespace AdControl.Server.Api;

/// <summary>What only a person decides.</summary>
/// <param name="Rule">The rule that asks.</param>
/// <param name="Question">The question.</param>
/// <param name="Article">Its article.</param>
/// <param name="Title">What it is about.</param>
public sealed record CheckQuestion(string Rule, string Question, string Article, string Title);
