namespace AdControl.Rules.Phrases;

/// <summary>A match of a phrase, by words and by characters of the text.</summary>
internal struct FoundPlace
{
    public int Phrase;
    public int FirstWord;
    public int LastWord;
    public int Start;
    public int End;
    public int Sentence;
    public int Block;

    public static void Fill(ref FoundPlace place, in RawMatch match, ReadOnlySpan<WordSlot> words)
    {
        ref readonly var first = ref words[match.First];
        (place.Phrase, place.FirstWord, place.LastWord) = (match.Phrase, match.First, match.Last);
        (place.Start, place.End, place.Sentence, place.Block) = (first.Start, words[match.Last].End, first.Sentence, first.Block);
    }

    public readonly PhraseMatch ToMatch(PhraseBookParts book, int set) =>
        new(book.SetNames[set], TextSpan.FromBounds(Start, End), book.ClaimEngine.Programs[Phrase].Text, FirstWord, LastWord, Sentence, Block);

    /// <summary>Whether it comes before another: by its start, the longer one first, then the phrase that was written first.</summary>
    public readonly bool IsBefore(in FoundPlace other) =>
        Start != other.Start ? Start < other.Start : End != other.End ? End > other.End : Phrase < other.Phrase;
}
