namespace AdControl.Documents.Acts;

/// <summary>Sentences that run on from one to the next.</summary>
/// <param name="Content">The sentences, separated by a space when the act is written out.</param>
public sealed record ActParagraph(IReadOnlyList<ActSentence> Content) : ActBlock
{
    /// <inheritdoc/>
    public override IEnumerable<ActSentence> Sentences => Content;
}
