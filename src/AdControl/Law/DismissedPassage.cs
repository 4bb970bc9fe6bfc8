namespace AdControl.Law;

/// <summary>A passage a phrase set matches, and that does not count.</summary>
/// <param name="Set">The phrase set.</param>
/// <param name="Text">The passage.</param>
/// <param name="Phrase">The phrase that matched.</param>
/// <param name="Reason">Why it does not count, such as <c>Negation</c>.</param>
/// <param name="Cue">The words that say so.</param>
public sealed record DismissedPassage(string Set, string Text, string Phrase, string Reason, string Cue);
