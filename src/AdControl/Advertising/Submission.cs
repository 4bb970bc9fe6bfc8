namespace AdControl.Advertising;

/// <summary>What the dossier of an application says (<i>demande de visa</i>). What it does not say is null.</summary>
public sealed record Submission
{
    /// <summary>When the application was received, Europe/Paris.</summary>
    public DateTime? ReceivedAt { get; init; }

    /// <summary>The context the applicant chose (<i>contexte de la demande</i>).</summary>
    public string? Context { get; init; }

    /// <summary>The internal reference number of the support.</summary>
    public string? ReferenceNumber { get; init; }

    /// <summary>Whether no other application carries the number; null when it was not looked up.</summary>
    public bool? ReferenceNumberIsUnique { get; init; }

    /// <summary>The number of the visa this application renews or changes.</summary>
    public string? PreviousNumber { get; init; }

    /// <summary>What is known of that visa; null when nobody looked.</summary>
    public PreviousVisa? PreviousVisa { get; init; }

    /// <summary>The day on which the re-evaluations of all the medicines were over, each of them ended by a change of the authorisation; null when the register has no such record.</summary>
    public DateOnly? ReevaluatedOn { get; init; }

    /// <summary>How many supports the application covers.</summary>
    public int? Supports { get; init; }

    /// <summary>Whether the responsible pharmacist signed off; null when nothing is known about it.</summary>
    public bool? PharmacistSignedOff { get; init; }

    /// <summary>The fee receipt (<i>quittance</i>); null when there is none.</summary>
    public FeeReceipt? Fee { get; init; }

    /// <summary>The day on which the file was complete.</summary>
    public DateOnly? FileCompleteOn { get; init; }

    /// <summary>The last day on which a decision can be signed.</summary>
    public DateOnly? DecisionDue { get; init; }

    /// <summary>The day of the decision.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>The day on which the evaluator was warned that silence is about to take effect.</summary>
    public DateOnly? WarnedOn { get; init; }

    /// <summary>The day on which the visa was granted.</summary>
    public DateOnly? VisaGrantedOn { get; init; }

    /// <summary>The last day on which the advertisement was used.</summary>
    public DateOnly? LastUsedOn { get; init; }

    /// <summary>The day until which a copy is kept.</summary>
    public DateOnly? ArchivedUntil { get; init; }

    /// <summary>The day on which observations were asked for.</summary>
    public DateOnly? ObservationsAskedOn { get; init; }

    /// <summary>The last day for observations.</summary>
    public DateOnly? ObservationsUntil { get; init; }

    /// <summary>The first day of an emergency suspension.</summary>
    public DateOnly? SuspendedFrom { get; init; }

    /// <summary>The last day of an emergency suspension.</summary>
    public DateOnly? SuspendedUntil { get; init; }

    /// <summary>The reasons of a refusal.</summary>
    public IReadOnlyList<RefusalReason> RefusalReasons { get; init; } = [];

    /// <summary>Whether what is promoted is covered by an access scheme only; null when nobody said.</summary>
    public bool? PromotesAccessSchemeOnly { get; init; }

    /// <summary>Whether the device is reimbursed even in part; null when nobody said. A medicine's reimbursement is in the register.</summary>
    public bool? ProductIsReimbursed { get; init; }

    /// <summary>How many free samples a recipient gets in a year; null when none are offered.</summary>
    public int? SamplesPerYear { get; init; }

    /// <summary>Whether samples are given on a written, dated and signed request; null when nobody said.</summary>
    public bool? SampleRequestIsWritten { get; init; }
}
