namespace AdControl.Documents.Acts;

/// <summary>A line of an act as it is read: a paragraph, a heading, an item, a row.</summary>
/// <param name="Part">What it is.</param>
/// <param name="Label">What stands before the text (a number, a dash), or is the whole of it (<c>Article 1er</c>); empty when nothing does.</param>
/// <param name="Text">The words, clean.</param>
/// <param name="Cells">Of a row, its cells, clean; otherwise null.</param>
/// <param name="Number">Of an article or an item, its number from 1; otherwise 0.</param>
internal readonly record struct ActLine(ActPart Part, string Label, string Text, IReadOnlyList<string>? Cells = null, int Number = 0);
