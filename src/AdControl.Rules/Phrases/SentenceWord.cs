namespace AdControl.Rules.Phrases;

/// <summary>What a search asks about a word, close together.</summary>
internal struct SentenceWord
{
    /// <summary>The bits of all patterns it satisfies.</summary>
    public ulong Signature;

    public int Symbol;

    /// <summary>Number of words of the longest filler that begins here and ends in the sentence; 0 for none.</summary>
    public byte Filler;

    /// <summary>Whether it begins a line or a sentence.</summary>
    public bool BeginsLine;
}
