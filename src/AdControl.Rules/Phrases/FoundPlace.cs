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

    public static FoundPlace Of(in RawMatch match, ReadOnlySpan<WordSlot> words)
    {
        ref readonly var first = ref words[match.First];
        return new FoundPlace
        {
            Phrase = match.Phrase,
            FirstWord = match.First,
            LastWord = match.Last,
            Start = first.Start,
            End = words[match.Last].End,
            Sentence = first.Sentence,
            Block = first.Block,
        };
    }

    /// <summary>Whether it comes before another: by its start, the longer one first, then the phrase that was written first.</summary>
    public readonly bool IsBefore(in FoundPlace other) =>
        Start != other.Start ? Start < other.Start : End != other.End ? End > other.End : Phrase < other.Phrase;
}
