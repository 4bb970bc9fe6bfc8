namespace AdControl.Cases;

/// <summary>A page of the work list.</summary>
/// <param name="Rows">Its lines.</param>
/// <param name="Next">Where the next page begins; null when there is none.</param>
public sealed record WorklistLines(IReadOnlyList<WorklistRow> Rows, string? Next);
