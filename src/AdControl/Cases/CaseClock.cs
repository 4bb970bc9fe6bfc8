namespace AdControl.Cases;

/// <summary>The legal clock of a case, as it was started.</summary>
public sealed record CaseClock
{
    /// <summary>The calendar's type (<c>GP</c>, <c>PM</c>); null when the clock hangs on no deposit period.</summary>
    public string? Calendar { get; init; }

    /// <summary>The first day of the deposit period; null outside one.</summary>
    public DateOnly? Opens { get; init; }

    /// <summary>The last day of the deposit period; null outside one.</summary>
    public DateOnly? Closes { get; init; }

    /// <summary>The day from which the delay is counted.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>The delay in words, such as <c>2 months</c>.</summary>
    public required string Delay { get; init; }

    /// <summary>The parameter the delay is.</summary>
    public required string DelayParameter { get; init; }

    /// <summary>The last day on which a decision can be signed.</summary>
    public required DateOnly DueDate { get; init; }

    /// <summary>When silence takes effect: 00:00 in Paris of the day after the due date.</summary>
    public required DateTimeOffset SilenceAt { get; init; }

    /// <summary>When the unit is warned that silence draws near.</summary>
    public DateTimeOffset? WarnAt { get; init; }

    /// <summary>What silence does: <c>grants</c>, <c>refuses</c>; empty when it does nothing.</summary>
    public string Silence { get; init; } = "";

    /// <summary>Whether every date and delay it rests on is confirmed.</summary>
    public bool IsConfirmed { get; init; } = true;

    /// <summary>Whether the period is not known, so that the due date is only the earliest possible one: silence then decides nothing by itself.</summary>
    public bool IsEstimated { get; init; }

    /// <summary>What a reader should know about it.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
