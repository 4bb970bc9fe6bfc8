namespace AdControl.Rules.Phrases;

/// <summary>A phrase as a search runs it.</summary>
internal sealed class PreparedPhrase
{
    private readonly ulong firstWord;
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
            firstWord |= opening.Signature;
        BeginsWithAnchor = code.First is not null && anchor is not null && firstWord != SymbolTable.AnyWord && code.First.All(anchor.Contains);
        if (!BeginsWithAnchor && code.First is not null)
            first = symbols.Satisfying(code.First);
        IsOneWord = BeginsWithAnchor && code.Steps.Length == 2;
    }

    public PreparedStep[] Steps { get; }

    /// <summary>The steps it may begin with.</summary>
    public StepOption[] Openings { get; }

    /// <summary>Most words a match can hold.</summary>
    public int Span { get; }

    /// <summary>Whether each word it may begin with is one it is filed under.</summary>
    public bool BeginsWithAnchor { get; }

    /// <summary>Whether it is no more than the word it is filed under.</summary>
    public bool IsOneWord { get; }

    /// <summary>Whether it may begin with a word; asked of words it is not filed under.</summary>
    public bool MayBeginWith(in SentenceWord word) =>
        (firstWord & word.Signature) != 0 && (first is null || (first[word.Symbol >> 6] >> word.Symbol & 1) != 0);
}
