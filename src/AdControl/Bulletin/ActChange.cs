namespace AdControl.Bulletin;

/// <summary>Something that became of a published act.</summary>
/// <param name="Kind">What.</param>
/// <param name="On">From which day it is so.</param>
/// <param name="By">By what, for the reader: the reference of a later act, a judgement; null when nothing is to be said.</param>
public sealed record ActChange(ActChangeKind Kind, DateOnly On, string? By)
{
    /// <summary>The later act, when it is in the bulletin too.</summary>
    public ActAddress? ByAct { get; init; }
}
