namespace AdControl.Rules.Phrases;

/// <summary>Gathers the matches of one text set by set, then merges those that overlap.</summary>
internal sealed class MatchCollector(PhraseBookParts book)
{
    private readonly Dictionary<int, SetFindings> bySet = [];

    public IReadOnlyDictionary<int, SetFindings> BySet => bySet;

    public void Accept(int set, in RawMatch match, ReadOnlySpan<WordSlot> words) => Of(set).Accepted.Add(Finding(set, match, words));

    public void Dismiss(int set, in RawMatch match, ReadOnlySpan<WordSlot> words, DismissalReason reason, in RawMatch cue) =>
        Of(set).Dismissed.Add(new DismissedMatch(Finding(set, match, words), reason, Span(cue, words)));

    /// <summary>Brings each set's matches into the order of the text, overlapping ones merged.</summary>
    public void Finish()
    {
        foreach (var findings in bySet.Values)
            findings.Merge();
    }

    private SetFindings Of(int set)
    {
        if (!bySet.TryGetValue(set, out var findings))
            bySet.Add(set, findings = new SetFindings());
        return findings;
    }

    private PhraseMatch Finding(int set, in RawMatch match, ReadOnlySpan<WordSlot> words) => new(
        book.SetNames[set], Span(match, words), book.ClaimEngine.Programs[match.Phrase].Text, match.First, match.Last, words[match.First].Sentence, words[match.First].Block);

    private static TextSpan Span(in RawMatch match, ReadOnlySpan<WordSlot> words) => TextSpan.FromBounds(words[match.First].Start, words[match.Last].End);
}
