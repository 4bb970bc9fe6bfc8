namespace AdControl.Rules.Phrases;

/// <summary>A step of a phrase as a search runs it: one that looks at a word or a place, or ends the phrase.</summary>
internal struct PreparedStep
{
    public PhraseOp Op;

    /// <summary>As said by <see cref="PhraseOp"/>.</summary>
    public int A;

    /// <summary>The bits of the patterns a word may satisfy here; every bit when any word may stand here, or none.</summary>
    public ulong Signature;

    /// <summary>The same for what follows: the signatures of <see cref="Next"/> together.</summary>
    public ulong Following;

    /// <summary>For <see cref="PhraseOp.AnyWord"/> the symbols a word may have, a bit each.</summary>
    public ulong[]? Symbols;

    /// <summary>The steps that may follow, in the order they are tried.</summary>
    public StepOption[] Next;
}
