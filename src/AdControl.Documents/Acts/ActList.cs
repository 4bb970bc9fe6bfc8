namespace AdControl.Documents.Acts;

/// <summary>Items that are numbered (1°, 2°…) or marked with a dash.</summary>
/// <param name="IsNumbered">True when the items are counted, as they are where an act refers to them.</param>
/// <param name="Items">One sentence each.</param>
public sealed record ActList(bool IsNumbered, IReadOnlyList<ActSentence> Items) : ActBlock
{
    /// <inheritdoc/>
    public override IEnumerable<ActSentence> Sentences => Items;
}
