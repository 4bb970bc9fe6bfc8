namespace AdControl.Rules.Phrases;

/// <summary>All that a compiled phrase book consists of. Immutable.</summary>
internal sealed record PhraseBookParts(
    WordVocabulary Vocabulary,
    PhraseEngine ClaimEngine,
    PhraseEngine ContextEngine,
    FillerTable Fillers,
    int[][] SetsOfPhrase,
    CueTag[] ContextTags,
    WrappedNegation Wrapped,
    int LongestReach,
    int QuotationReach,
    bool[] SetHasExceptions,
    bool[] SetIsClaim,
    string[] SetNames,
    List<string> PatternNames);
