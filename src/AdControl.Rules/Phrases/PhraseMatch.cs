namespace AdControl.Rules.Phrases;

/// <summary>A place where a phrase set says what it looks for.</summary>
/// <param name="Set">Name of the set.</param>
/// <param name="Span">Where, in the text as it was given.</param>
/// <param name="Phrase">The phrase that matched, as written in its file; for merged matches the phrase of the longest one.</param>
/// <param name="FirstWord">Index of its first word in the text.</param>
/// <param name="LastWord">Index of its last word, inclusive.</param>
/// <param name="Sentence">Index of the sentence it stands in.</param>
/// <param name="Block">Index of the block or paragraph it stands in.</param>
public sealed record PhraseMatch(string Set, TextSpan Span, string Phrase, int FirstWord, int LastWord, int Sentence, int Block);
