namespace AdControl.Cli.Reporting;

/// <summary>A part of the text that the document does not show as running text: a picture's alternative text, hidden or inserted words, words read by OCR.</summary>
/// <param name="Start">Its first UTF-16 unit.</param>
/// <param name="Length">Its length in UTF-16 units.</param>
/// <param name="What">What it is, in the user's language.</param>
internal readonly record struct MarkedPart(int Start, int Length, string What);
