namespace AdControl.Rules.Phrases;

/// <summary>Words that take a claim back.</summary>
/// <param name="Phrase">What they look like.</param>
/// <param name="Reach">Most words between them and the claim, fillers apart.</param>
/// <param name="WholeSentence">Whether they reach over clause boundaries to the end of the sentence.</param>
/// <param name="Inside">Most words between them and the next word of the claim when they stand in one of its gaps.</param>
/// <param name="Stops">Words at which their reach ends, besides the boundaries of clauses.</param>
internal sealed record ContextCue(PhraseText Phrase, int Reach, bool WholeSentence, int Inside, List<PhraseText> Stops);

/// <summary>Negation in two parts around the verb (« ne … pas »).</summary>
/// <param name="Opens">First parts.</param>
/// <param name="Closes">Second parts.</param>
/// <param name="Restricts">Second parts that make it « only » (« ne … que »): no negation.</param>
/// <param name="Width">Most words between the parts.</param>
/// <param name="Reach">Most words between the second part and the claim.</param>
internal sealed record WrappedNegation(List<PhraseText> Opens, List<PhraseText> Closes, List<PhraseText> Restricts, int Width, int Reach);
