namespace AdControl.Decisions.Facts;

/// <summary>The course of an application, or of a report.</summary>
public sealed record ApplicationFacts
{
    /// <summary>The day on which it was received.</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>The first day of the deposit period.</summary>
    public DateOnly? PeriodOpens { get; init; }

    /// <summary>The last day of the deposit period.</summary>
    public DateOnly? PeriodCloses { get; init; }

    /// <summary>The day on which the file was complete.</summary>
    public DateOnly? CompleteOn { get; init; }

    /// <summary>The last day to decide, after which silence decides.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The context: <c>first</c>, <c>renewal</c>, <c>modification</c>, <c>post-re-evaluation</c>; null when it is not stated.</summary>
    public string? Context { get; init; }

    /// <summary>The day on which the applicant asked to withdraw it, or to have an authorisation ended; null when they did not.</summary>
    public DateOnly? WithdrawnOn { get; init; }
}
