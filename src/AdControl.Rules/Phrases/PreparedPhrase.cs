namespace AdControl.Rules.Phrases;

/// <summary>A phrase as a search runs it.</summary>
/// <param name="code">Its steps.</param>
/// <param name="span">Most words a match can hold.</param>
/// <param name="first">The symbols its first word may be, a bit each; null for any.</param>
internal sealed class PreparedPhrase(PhraseCode code, int span, ulong[]? first)
{
    public readonly PhraseStep[] Steps = code.Steps;
    public readonly int[][] Sets = code.Sets;
    public readonly int Span = span;
    private readonly ulong[]? first = first;

    public bool MayBeginWith(int symbol) => first is null || (first[symbol >> 6] >> (symbol & 63) & 1) != 0;
}
