namespace AdControl.Cases;

/// <summary>Which cases are asked for; what is null does not matter.</summary>
public sealed record CaseQuery
{
    /// <summary>The procedure.</summary>
    public string? Procedure { get; init; }

    /// <summary>The state.</summary>
    public CaseState? State { get; init; }

    /// <summary>One of some states; null or empty: any.</summary>
    public IReadOnlyList<CaseState>? States { get; init; }

    /// <summary>The company.</summary>
    public string? Company { get; init; }

    /// <summary>A medicine of the dossier, by CIS code.</summary>
    public string? Medicine { get; init; }

    /// <summary>The id of the case they are about.</summary>
    public string? About { get; init; }

    /// <summary>Only what is due up to a day.</summary>
    public DateOnly? DueUntil { get; init; }

    /// <summary>Only cases whose number, reference number, title (of one company's cases) or medicines fit what somebody looks for.</summary>
    public CaseSearch? Search { get; init; }

    /// <summary>Whether the newest come first; ids are in the order in which cases were started.</summary>
    public bool IsNewestFirst { get; init; }

    /// <summary>Only cases after the one with this id, in the order that is asked for.</summary>
    public string? After { get; init; }

    /// <summary>How many at most.</summary>
    /// <value>200.</value>
    public int Most { get; init; } = 200;
}
