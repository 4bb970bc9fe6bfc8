namespace AdControl.Rules.Phrases;

/// <summary>A phrase to try at a word.</summary>
/// <param name="Guard">What must be seen in the sentence before it can match; <see cref="PhraseFiling.NoGuard"/> when it needs no other word.</param>
/// <param name="Phrase">Its index.</param>
internal readonly record struct PhraseCandidate(int Guard, int Phrase);
