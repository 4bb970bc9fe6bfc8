namespace AdControl.Cases.Scenarios;

/// <summary>What is to be found; what is null is not looked at, an empty list means none.</summary>
public sealed record ScenarioExpectation
{
    /// <summary>The case's state.</summary>
    public string? State { get; init; }

    /// <summary>The last day to decide.</summary>
    public DateOnly? DueDate { get; init; }

    /// <summary>The last day of validity.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>The internal reference number.</summary>
    public string? ReferenceNumber { get; init; }

    /// <summary>The open tasks: these and no others.</summary>
    public IReadOnlyList<string>? Tasks { get; init; }

    /// <summary>The last act.</summary>
    public ExpectedDecision? Decision { get; init; }

    /// <summary>Findings under review that are not dismissed: these, perhaps among others.</summary>
    public IReadOnlyList<string>? Findings { get; init; }

    /// <summary>What became of the last act's publication.</summary>
    public ExpectedPublication? Bulletin { get; init; }

    /// <summary>Mails about the case since its start: these, perhaps among others.</summary>
    public IReadOnlyList<ExpectedMail>? Mails { get; init; }

    /// <summary>What the journal of the case contains.</summary>
    public ExpectedJournal? Journal { get; init; }

    /// <summary>Codes of flags: these, perhaps among others.</summary>
    public IReadOnlyList<string>? Flags { get; init; }
}
