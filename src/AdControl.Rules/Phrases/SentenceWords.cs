namespace AdControl.Rules.Phrases;

/// <summary>The words of the sentence being searched, counted from its first. Reusable; not thread-safe.</summary>
/// <remarks>Many phrases are tried in a sentence: what they ask about its words is looked up once and lies in few cache lines.</remarks>
internal sealed class SentenceWords(SymbolTable symbols, FillerTable fillers)
{
    private SentenceWord[] words = new SentenceWord[64];

    public int Count { get; private set; }

    public ReadOnlySpan<SentenceWord> Words => words.AsSpan(0, Count);

    public void Take(ReadOnlySpan<WordSlot> sentence)
    {
        Count = sentence.Length;
        if (words.Length < Count)
            words = new SentenceWord[Math.Max(Count, 2 * words.Length)];
        for (var i = 0; i < sentence.Length; i++)
        {
            ref readonly var slot = ref sentence[i];
            ref var word = ref words[i];
            (word.Symbol, word.Signature) = (slot.Symbol, symbols.SignatureOfSymbol(slot.Symbol));
            word.BeginsLine = (slot.Before & (Breaks.Line | Breaks.Sentence | Breaks.Block)) != 0;
        }
        for (var i = 0; i < sentence.Length; i++)
            words[i].Filler = (byte)fillers.LengthAt(Words, i, Count);
    }

    /// <summary>Number of words of the longest filler that begins at a word and ends before another; 0 for none.</summary>
    public int FillerAt(int word, int limit)
    {
        var length = words[word].Filler;
        return word + length <= limit ? length : fillers.LengthAt(Words, word, limit);
    }
}
