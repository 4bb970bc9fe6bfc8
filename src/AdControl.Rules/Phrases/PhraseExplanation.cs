namespace AdControl.Rules.Phrases;

/// <summary>Why a set matches a text, or why not.</summary>
/// <param name="Set">Name of the set.</param>
/// <param name="Text">The text.</param>
/// <param name="Trials">The phrases that matched somewhere, counting or not, in the order of the set.</param>
/// <param name="NearMiss">The phrase that came nearest without matching; null when some phrase matched or none has a word in the text.</param>
/// <param name="PhraseCount">How many phrases the set has, those of included sets among them.</param>
public sealed record PhraseExplanation(string Set, string Text, IReadOnlyList<PhraseTrial> Trials, PhraseNearMiss? NearMiss, int PhraseCount)
{
    /// <summary>Whether the set says something in the text.</summary>
    public bool Says => Trials.Any(t => t.Accepted.Count > 0);

    /// <summary>The explanation for people, several lines without a final line end.</summary>
    /// <param name="language"><c>fr</c> or <c>en</c>; anything else is read as English.</param>
    public string ToText(string language) => new ExplanationText(this, language).ToString();
}

/// <summary>What one phrase of a set found in a text.</summary>
/// <param name="Phrase">As written.</param>
/// <param name="Accepted">Its matches that count.</param>
/// <param name="Dismissed">Its matches that do not, with what takes each back.</param>
public sealed record PhraseTrial(string Phrase, IReadOnlyList<TextSpan> Accepted, IReadOnlyList<DismissedMatch> Dismissed);

/// <summary>How far a phrase came.</summary>
/// <param name="Phrase">As written.</param>
/// <param name="Found">The words it found, as one stretch.</param>
/// <param name="FoundWords">How many words it found.</param>
/// <param name="NeededWords">How many it needs at least.</param>
/// <param name="Missing">What the next word could have been, plain forms; a prefix ends in <c>*</c>.</param>
/// <param name="At">Where it was missing: the word that stands there instead, or a place of length 0 at the end of the sentence.</param>
public sealed record PhraseNearMiss(string Phrase, TextSpan Found, int FoundWords, int NeededWords, IReadOnlyList<string> Missing, TextSpan At);
