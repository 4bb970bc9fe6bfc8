namespace AdControl.Advertising;

/// <summary>A question that only a person can answer.</summary>
/// <param name="Rule">The rule that asks.</param>
/// <param name="Article">The article it rests on.</param>
/// <param name="Title">The rule's title.</param>
/// <param name="Question">The question, in the language asked for.</param>
public sealed record ChecklistItem(string Rule, string Article, string Title, string Question);
