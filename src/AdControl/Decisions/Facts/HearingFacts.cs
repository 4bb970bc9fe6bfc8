namespace AdControl.Decisions.Facts;

/// <summary>The exchange before an unfavourable act (<i>procédure contradictoire</i>).</summary>
public sealed record HearingFacts
{
    /// <summary>The day of the letter that invites observations.</summary>
    public DateOnly? AskedOn { get; init; }

    /// <summary>The day on which that letter was received.</summary>
    public DateOnly? NotifiedOn { get; init; }

    /// <summary>The last day for observations.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The day on which written observations came; null when none came.</summary>
    public DateOnly? WrittenOn { get; init; }

    /// <summary>The day on which the person was heard; null when they were not.</summary>
    public DateOnly? HeardOn { get; init; }

    /// <summary>Why the observations change nothing, a clause that follows « Considérant que »; null when nobody wrote it.</summary>
    public string? Reply { get; init; }
}
