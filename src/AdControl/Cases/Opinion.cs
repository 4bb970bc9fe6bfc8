namespace AdControl.Cases;

/// <summary>An opinion that was asked for (<i>avis</i>).</summary>
public sealed record Opinion
{
    /// <summary>Its number within the case, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Who was asked.</summary>
    public required string Expert { get; init; }

    /// <summary>Who asks.</summary>
    public required string AskedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>What was asked.</summary>
    public required string Question { get; init; }

    /// <summary>The last day to answer; null when there is none.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>Whether only the agency may read it.</summary>
    public bool IsConfidential { get; init; }

    /// <summary>The answer; null while there is none.</summary>
    public string? Text { get; init; }

    /// <summary>When it was given.</summary>
    public DateTimeOffset? GivenAt { get; init; }
}
