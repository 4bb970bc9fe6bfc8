namespace AdControl.Decisions;

/// <summary>What a person did to a draft.</summary>
/// <param name="Kind">What.</param>
/// <param name="Sentence">The sentence; of an insertion, the new one.</param>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
public sealed record DecisionEdit(DecisionEditKind Kind, string Sentence, string By, DateTimeOffset At)
{
    /// <summary>The new words; null for a removal.</summary>
    public string? Text { get; init; }

    /// <summary>Of an insertion, the sentence it stands behind; otherwise null.</summary>
    public string? After { get; init; }
}
