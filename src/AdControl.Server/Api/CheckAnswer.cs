namespace AdControl.Server.Api;

/// <summary>What <c>adcontrol check --format json</c> says of one document.</summary>
public sealed record CheckAnswer
{
    /// <summary>The document.</summary>
    public required CheckedFile Document { get; init; }

    /// <summary>To whom it is addressed.</summary>
    public required string Audience { get; init; }

    /// <summary>What is advertised.</summary>
    public required string Product { get; init; }

    /// <summary>The support; null when it is not known.</summary>
    public string? Medium { get; init; }

    /// <summary>The advertised medicines.</summary>
    public required IReadOnlyList<CheckedProduct> Medicines { get; init; }

    /// <summary>The day whose law was applied.</summary>
    public required DateOnly LawDate { get; init; }

    /// <summary>Name, version and hash of the rules.</summary>
    public required string RulePack { get; init; }

    /// <summary><c>compliant</c>, <c>review</c> or <c>noncompliant</c>.</summary>
    public required string Verdict { get; init; }

    /// <summary>The findings: those with a place in the order of the text, then those without.</summary>
    public required IReadOnlyList<CheckFinding> Findings { get; init; }

    /// <summary>What only a person decides.</summary>
    public required IReadOnlyList<CheckQuestion> Checklist { get; init; }

    /// <summary>Rules whose facts are not known, with what they need.</summary>
    public required IReadOnlyList<CheckUndecided> Undecided { get; init; }

    /// <summary>Rules that were run and found nothing.</summary>
    public required IReadOnlyList<string> Passed { get; init; }

    /// <summary>Rules that do not apply.</summary>
    public required IReadOnlyList<string> NotApplicable { get; init; }

    /// <summary>The class of a device; absent when none was given.</summary>
    public string? Class { get; init; }

    /// <summary>The register that was read; absent when there is none.</summary>
    public CheckRegister? Register { get; init; }

    /// <summary>What the reader should know about the check itself.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }
}
