namespace AdControl.Rules.Phrases;

internal enum PhraseOp : byte
{
    /// <summary>The word satisfies pattern A.</summary>
    Word,

    /// <summary>The word satisfies one of the patterns of set A.</summary>
    AnyWord,

    /// <summary>At most A words of any kind.</summary>
    Gap,

    /// <summary>Go on at A, or else at B.</summary>
    Split,
    Jump,
    Beginning,
    End,
    Match,
}
