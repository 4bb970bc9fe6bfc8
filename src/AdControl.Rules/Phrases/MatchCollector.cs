namespace AdControl.Rules.Phrases;

/// <summary>Gathers the matches of one text set by set.</summary>
internal sealed class MatchCollector(PhraseBookParts book)
{
    /// <summary>What each set found; null for nothing.</summary>
    public SetFindings?[] BySet { get; } = new SetFindings?[book.SetNames.Length];

    public void Accept(int set, in RawMatch match, ReadOnlySpan<WordSlot> words) => Of(set).Accept(match, words);

    public void Dismiss(int set, in RawMatch match, ReadOnlySpan<WordSlot> words, DismissalReason reason, in RawMatch cue) => Of(set).Dismiss(match, words, reason, cue);

    private SetFindings Of(int set) => BySet[set] ??= new SetFindings(book, set);
}
