namespace AdControl.Documents.Acts;

/// <summary>A table with one row of headings: visas granted, files received.</summary>
/// <param name="Caption">What the table lists; it stands above it.</param>
/// <param name="Headings">The heading of each column.</param>
/// <param name="Rows">As many cells in each row as there are headings. The first cell names its row.</param>
public sealed record ActTable(ActSentence Caption, IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows) : ActBlock
{
    /// <inheritdoc/>
    /// <remarks>The cells are data, not sentences: they are corrected where they come from.</remarks>
    public override IEnumerable<ActSentence> Sentences => [Caption];
}
