namespace AdControl.Documents.PlainText;

/// <summary>A text with the name of the encoding it was read in.</summary>
/// <remarks>A guess was inferred from the letters, neither marked nor proved.</remarks>
internal readonly record struct DecodedText(string Text, string EncodingName, bool IsGuess);
