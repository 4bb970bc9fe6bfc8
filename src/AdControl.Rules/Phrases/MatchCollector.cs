namespace AdControl.Rules.Phrases;

/// <summary>Gathers the matches of one text. Reused from text to text; not thread-safe.</summary>
/// <remarks>Matches are kept as places in one list until the text is done, then parted by set: one allocation, however many there are.</remarks>
internal sealed class MatchCollector(PhraseBookParts book)
{
    private FoundPlace[] found = new FoundPlace[64];
    private int[] setOf = new int[64];
    private int count;
    private readonly int[] counts = new int[book.SetNames.Length + 1];
    private readonly List<DismissedMatch>?[] dismissed = new List<DismissedMatch>?[book.SetNames.Length];
    private bool isEmpty = true;

    public void Accept(int set, in RawMatch match, ReadOnlySpan<WordSlot> words)
    {
        if (count == found.Length)
            Grow();
        isEmpty = false;
        counts[set]++;
        setOf[count] = set;
        FoundPlace.Fill(ref found[count++], match, words);
    }

    public void Dismiss(int set, in RawMatch match, ReadOnlySpan<WordSlot> words, DismissalReason reason, in RawMatch cue)
    {
        isEmpty = false;
        FoundPlace place = default;
        FoundPlace.Fill(ref place, match, words);
        (dismissed[set] ??= []).Add(new DismissedMatch(place.ToMatch(book, set), reason, TextSpan.FromBounds(words[cue.First].Start, words[cue.Last].End)));
    }

    /// <summary>What each set found, null for nothing; null altogether when no set found anything. The collector is empty then.</summary>
    public SetFindings?[]? Take()
    {
        if (isEmpty)
            return null;
        var places = new FoundPlace[count];
        var bySet = new SetFindings?[dismissed.Length];
        var at = 0;
        for (var set = 0; set < bySet.Length; set++)
        {
            if (counts[set] > 0 || dismissed[set] is not null)
                bySet[set] = new SetFindings(book, set, places, at, counts[set], dismissed[set]);
            (at, counts[set], dismissed[set]) = (at + counts[set], at, null);
        }
        for (var i = 0; i < count; i++)
            places[counts[setOf[i]]++] = found[i];
        Array.Clear(counts);
        (count, isEmpty) = (0, true);
        return bySet;
    }

    private void Grow()
    {
        var (moreFound, moreSets) = (new FoundPlace[2 * count], new int[2 * count]);
        Array.Copy(found, moreFound, count);
        Array.Copy(setOf, moreSets, count);
        (found, setOf) = (moreFound, moreSets);
    }
}
