namespace AdControl.Cases;

/// <summary>What the company was asked (<i>demande d'informations complémentaires</i>).</summary>
public sealed record InformationRequest
{
    /// <summary>Its number within the case, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Who asks.</summary>
    public required string AskedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>What is asked.</summary>
    public required string Question { get; init; }

    /// <summary>The last day to answer; null when there is none.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>The answer; null while there is none.</summary>
    public string? Answer { get; init; }

    /// <summary>When it was given.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }
}
