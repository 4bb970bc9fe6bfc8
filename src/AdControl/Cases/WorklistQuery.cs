namespace AdControl.Cases;

/// <summary>Which lines of the work list are asked for; what is null or empty does not matter.</summary>
public sealed record WorklistQuery
{
    /// <summary>The part.</summary>
    public WorklistTab Tab { get; init; }

    /// <summary>Who reads: whose tasks are <c>mine</c>.</summary>
    public string Reader { get; init; } = "";

    /// <summary>The day from which <c>due soon</c> is counted.</summary>
    public DateOnly Today { get; init; }

    /// <summary>A procedure's code.</summary>
    public string? Procedure { get; init; }

    /// <summary>A company.</summary>
    public string? Company { get; init; }

    /// <summary>A medicine by its CIS code, or words of a product.</summary>
    public string? Product { get; init; }

    /// <summary>Beginnings of words of a number, title, company or product; all must be there.</summary>
    public string? Text { get; init; }

    /// <summary>Only what is due up to a day.</summary>
    public DateOnly? DueUntil { get; init; }

    /// <summary>Where the page before ended; null for the first page.</summary>
    public string? After { get; init; }

    /// <summary>How many lines at most.</summary>
    /// <value>50.</value>
    public int Most { get; init; } = 50;
}
