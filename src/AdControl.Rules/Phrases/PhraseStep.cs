namespace AdControl.Rules.Phrases;

/// <summary>One step of a phrase's code; what <paramref name="A"/> and <paramref name="B"/> mean is said by <see cref="PhraseOp"/>.</summary>
internal readonly record struct PhraseStep(PhraseOp Op, int A, int B);
