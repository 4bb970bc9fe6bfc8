namespace AdControl.Advertising;

/// <summary>What the law says about one advertisement.</summary>
public sealed record CheckResult
{
    /// <summary>What was checked.</summary>
    public required CheckedDocument Document { get; init; }

    /// <summary>To whom it is addressed.</summary>
    public required Audience Audience { get; init; }

    /// <summary>What it advertises.</summary>
    public required ProductKind Product { get; init; }

    /// <summary>The support; null when it was not stated.</summary>
    public Medium? Medium { get; init; }

    /// <summary>The risk class of a device; null when it was not stated.</summary>
    public DeviceClass? DeviceClass { get; init; }

    /// <summary>The advertised medicines that were found in the register.</summary>
    public required IReadOnlyList<CheckedMedicine> Medicines { get; init; }

    /// <summary>The date whose law was applied.</summary>
    public required DateOnly LawDate { get; init; }

    /// <summary>The rules that were applied.</summary>
    public required RulePackIdentity RulePack { get; init; }

    /// <summary>The register that was read; null when there is none.</summary>
    public RegisterIdentity? Register { get; init; }

    /// <summary>The outcome as a whole; silenced findings do not count.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The findings: those with a place in the order of the text, then those without, the most serious first.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>The findings a baseline silenced, in the same order.</summary>
    public IReadOnlyList<SilencedFinding> Silenced { get; init; } = [];

    /// <summary>What only a person decides.</summary>
    public required IReadOnlyList<ChecklistItem> Checklist { get; init; }

    /// <summary>The rules whose facts are not known.</summary>
    public required IReadOnlyList<UndecidedRule> Undecided { get; init; }

    /// <summary>The rules that were run and found nothing, in the order of the pack.</summary>
    public required IReadOnlyList<string> Passed { get; init; }

    /// <summary>The rules that do not apply to this audience, product, medium, date or medicine.</summary>
    public required IReadOnlyList<string> NotApplicable { get; init; }

    /// <summary>What the reader should know about the check itself: a reader's warnings, an old register, an expired baseline entry.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>The outcome of <paramref name="findings"/> taken together.</summary>
    public static Verdict VerdictOf(IReadOnlyList<Finding> findings) =>
        findings.Any(f => f.Level >= Level.Major) ? Verdict.Noncompliant
        : findings.Count > 0 ? Verdict.Review
        : Verdict.Compliant;
}
