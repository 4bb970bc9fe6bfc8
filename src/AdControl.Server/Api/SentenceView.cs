namespace AdControl.Server.Api;

/// <summary>A sentence of an act.</summary>
/// <param name="Id">Its name: edits name it.</param>
/// <param name="Text">The words, in French.</param>
/// <param name="Rule">The rule it came from; absent when a person wrote it.</param>
/// <param name="Cites">What it rests on.</param>
public sealed record SentenceView(string Id, string Text, string? Rule, IReadOnlyList<string> Cites);
