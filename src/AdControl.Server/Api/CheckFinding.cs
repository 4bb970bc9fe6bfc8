namespace AdControl.Server.Api;

/// <summary>A breach of the law, with its proof.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Level">How serious it is: <c>blocking</c>, <c>major</c>, <c>minor</c>, <c>review</c>.</param>
/// <param name="Kind">What kind of breach it is.</param>
/// <param name="Article">The article.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Evidence">The passages; empty for a missing statement.</param>
/// <param name="Suggestions">How to mend it.</param>
/// <param name="Fingerprint">The same for the same breach wherever it stands.</param>
/// <param name="Title">What the rule is about.</param>
/// <param name="Confidence">How well the source is known.</param>
/// <param name="Cites">The sources.</param>
/// <param name="Medicines">The medicines it concerns; absent: whatever the medicine.</param>
/// <param name="Facts">The facts it rests on; absent when the text alone decides.</param>
public sealed record CheckFinding(
    string Rule, string Level, string Kind, string Article, string Message, IReadOnlyList<CheckPassage> Evidence, IReadOnlyList<CheckSuggestion> Suggestions, string Fingerprint, string Title, string Confidence,
    IReadOnlyList<string> Cites, IReadOnlyList<string>? Medicines, IReadOnlyList<CheckFact>? Facts);
