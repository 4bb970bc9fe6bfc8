namespace AdControl.Rules.Phrases;

/// <summary>A phrase as a search runs it.</summary>
internal sealed class PreparedPhrase
{
    private readonly ulong[]? first;

    /// <param name="program">The phrase.</param>
    /// <param name="anchor">The patterns it is filed under; null for none.</param>
    /// <param name="symbols">Says which words satisfy its patterns.</param>
    public PreparedPhrase(PhraseProgram program, int[]? anchor, SymbolTable symbols)
    {
        var code = program.Code;
        Span = program.Span;
        (Steps, Openings) = new PhraseLinker(code, symbols).Link();
        foreach (var opening in Openings)
            FirstWord |= opening.Signature;
        if (FirstWord == SymbolTable.AnyWord && code.First is not null)
            first = symbols.Satisfying(code.First);
        BeginsWithAnchor = code.First is not null && anchor is not null && code.First.All(anchor.Contains);
        IsOneWord = BeginsWithAnchor && code.Steps.Length == 2;
    }

    public PreparedStep[] Steps { get; }

    /// <summary>The steps it may begin with.</summary>
    public StepOption[] Openings { get; }

    /// <summary>Most words a match can hold.</summary>
    public int Span { get; }

    /// <summary>Signature of the first word.</summary>
    public ulong FirstWord { get; }

    /// <summary>Whether each word it may begin with is one it is filed under.</summary>
    public bool BeginsWithAnchor { get; }

    /// <summary>Whether it is no more than the word it is filed under.</summary>
    public bool IsOneWord { get; }

    /// <summary>Whether it may go on from one word to another; false means that it does not.</summary>
    /// <param name="word">The word it would begin with.</param>
    /// <param name="behind">Signature of the word behind it; every bit when that is no obstacle.</param>
    public bool MayOpenWith(in SentenceWord word, ulong behind)
    {
        // A nearness of which both sides may be missing is a gap to the steps, but no match begins with a word of it.
        if (first is not null && (first[word.Symbol >> 6] >> word.Symbol & 1) == 0)
            return false;
        foreach (ref readonly var opening in Openings.AsSpan())
        {
            if ((opening.Signature & word.Signature) != 0 && (opening.Behind & behind) != 0)
                return true;
        }
        return false;
    }
}
