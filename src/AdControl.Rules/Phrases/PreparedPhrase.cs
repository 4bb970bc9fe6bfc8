namespace AdControl.Rules.Phrases;

/// <summary>A phrase as a search runs it.</summary>
/// <param name="code">Its steps.</param>
/// <param name="span">Most words a match can hold.</param>
/// <param name="openings">How it may open; null for any way.</param>
/// <param name="first">The symbols its first word may be, a bit each; null for any.</param>
internal sealed class PreparedPhrase(PhraseCode code, int span, ulong[]? first, PhraseOpening[]? openings)
{
    public readonly PhraseStep[] Steps = code.Steps;
    public readonly int[][] Sets = code.Sets;
    public readonly int Span = span;
    private readonly ulong[]? first = first;
    private readonly PhraseOpening[]? openings = openings;

    /// <summary>Whether it may go on from one word to another; false means that it does not.</summary>
    /// <param name="first">Signature of the first word.</param>
    /// <param name="second">Signature of the word behind it; every bit when that is no obstacle.</param>
    public bool MayOpenWith(ulong first, ulong second)
    {
        if (openings is null)
            return true;
        foreach (ref readonly var opening in openings.AsSpan())
        {
            if ((opening.First & first) != 0 && (opening.Second & second) != 0)
                return true;
        }
        return false;
    }

    public bool MayBeginWith(int symbol) => first is null || (first[symbol >> 6] >> (symbol & 63) & 1) != 0;
}
