namespace AdControl.Rules.Phrases;

/// <summary>A word of a normalised text.</summary>
/// <param name="Form">Its plain form: lower case, without accents, ligatures taken apart, numbers in digits.</param>
/// <param name="Span">Where it stands in the text as it was given.</param>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="Block">Index of its block or paragraph.</param>
/// <param name="HasAccents">Whether it is written with an accent.</param>
/// <param name="GoesOn">Whether a hyphen at a line end parts it from its possible rest, the next word.</param>
public readonly record struct TextWord(string Form, TextSpan Span, int Sentence, int Block, bool HasAccents, bool GoesOn);
