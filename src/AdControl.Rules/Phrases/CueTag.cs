namespace AdControl.Rules.Phrases;

internal enum CueKind
{
    Boundary,
    Open,
    Close,
    Restriction,
    Before,
    After,
    Pseudo,
    Warning,
    Quotation,
    Notice,
    Wording,
    Exception,
    Stop,
}

/// <summary>What a phrase of the context engine is for.</summary>
/// <param name="Kind">Its part.</param>
/// <param name="Cue">How far it reaches; for a stop, the cue it stops; null where reach has no meaning.</param>
/// <param name="Set">The set it is an exception of; otherwise -1.</param>
internal sealed record CueTag(CueKind Kind, ContextCue? Cue, int Set);
