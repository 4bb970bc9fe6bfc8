namespace AdControl.Decisions.Facts;

/// <summary>A formal notice (<i>mise en demeure</i>).</summary>
public sealed record NoticeFacts
{
    /// <summary>The reference of the notice; null in the notice itself.</summary>
    public string? Reference { get; init; }

    /// <summary>The day of the notice; null in the notice itself.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The day on which it was received.</summary>
    public DateOnly? NotifiedOn { get; init; }

    /// <summary>The last day to comply.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The penalty for each day of delay, in euros; null when none is set.</summary>
    public double? DailyPenalty { get; init; }
}
