namespace AdControl.Rules.Phrases;

/// <summary>What one set found in a text.</summary>
internal sealed class SetFindings
{
    public List<PhraseMatch> Accepted { get; private set; } = [];

    public List<DismissedMatch> Dismissed { get; private set; } = [];

    public void Merge()
    {
        Accepted = Merged(Accepted);
        Dismissed = [.. Dismissed
            .Where(d => !OverlapsAccepted(d.Match.Span))
            .DistinctBy(d => (d.Match.Span, d.Reason))
            .OrderBy(d => d.Match.Span.Start).ThenByDescending(d => d.Match.Span.Length)];
    }

    // The accepted matches are in order and apart from each other: the first that ends behind the start decides.
    private bool OverlapsAccepted(TextSpan span)
    {
        var (low, high) = (0, Accepted.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Accepted[middle].Span.End <= span.Start ? (middle + 1, high) : (low, middle);
        }
        return low < Accepted.Count && Accepted[low].Span.Overlaps(span);
    }

    private static List<PhraseMatch> Merged(List<PhraseMatch> matches)
    {
        var merged = new List<PhraseMatch>(matches.Count);
        foreach (var match in matches.OrderBy(m => m.Span.Start).ThenByDescending(m => m.Span.Length))
        {
            if (merged.Count > 0 && merged[^1].Span.Overlaps(match.Span))
                merged[^1] = Union(merged[^1], match);
            else
                merged.Add(match);
        }
        return merged;
    }

    private static PhraseMatch Union(PhraseMatch a, PhraseMatch b) => (a.Span.Length >= b.Span.Length ? a : b) with
    {
        Span = TextSpan.FromBounds(a.Span.Start, Math.Max(a.Span.End, b.Span.End)),
        FirstWord = a.FirstWord,
        LastWord = Math.Max(a.LastWord, b.LastWord),
        Sentence = a.Sentence,
        Block = a.Block,
    };
}
