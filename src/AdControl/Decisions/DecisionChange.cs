namespace AdControl.Decisions;

/// <summary>How a sentence of a draft differs from what the rules wrote.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Original">What the rules wrote; null when a person added it.</param>
/// <param name="Current">What it says now; null when it was taken out.</param>
/// <param name="By">Who changed it last.</param>
/// <param name="At">When they did.</param>
public sealed record DecisionChange(string Sentence, string? Original, string? Current, string By, DateTimeOffset At)
{
    /// <summary>The rule that wrote it; null when a person added it.</summary>
    public string? Rule { get; init; }
}
