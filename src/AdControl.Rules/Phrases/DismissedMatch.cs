namespace AdControl.Rules.Phrases;

/// <summary>A match that does not count, with what takes it back.</summary>
/// <param name="Match">The match.</param>
/// <param name="Reason">Why it does not count.</param>
/// <param name="Cue">The words that say so, in the text as it was given.</param>
public sealed record DismissedMatch(PhraseMatch Match, DismissalReason Reason, TextSpan Cue);
