namespace AdControl.Advertising;

/// <summary>A rule that could not be decided.</summary>
/// <param name="Rule">The rule's identifier.</param>
/// <param name="Article">The article it rests on.</param>
/// <param name="Title">The rule's title, in the language asked for.</param>
/// <param name="Needs">What it needs, such as <c>medicine</c>, <c>productInformation</c>, <c>submission.Fee.Number</c>; never empty.</param>
public sealed record UndecidedRule(string Rule, string Article, string Title, IReadOnlyList<string> Needs);
