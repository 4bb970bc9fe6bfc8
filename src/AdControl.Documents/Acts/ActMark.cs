namespace AdControl.Documents.Acts;

/// <summary>How a sentence of a draft differs from what was first written.</summary>
/// <param name="Kind">What was done to it.</param>
/// <param name="Before">The words it had first; null when it is new, or when it was taken out and stands here with those very words.</param>
/// <param name="Note">Who did it and when, shown with the mark.</param>
public sealed record ActMark(ActMarkKind Kind, string? Before, string Note);
