namespace AdControl.Decisions;

/// <summary>The kinds of act whose wording the pack has. A kind is a word, not a list that is closed here: a pack may bring its own.</summary>
public static class DecisionKind
{
    /// <summary>A visa or an authorisation is granted.</summary>
    public const string Grant = "grant";

    /// <summary>The certificate that silence granted it (<i>attestation</i>).</summary>
    public const string TacitGrant = "tacit-grant";

    /// <summary>It is refused.</summary>
    public const string Refusal = "refusal";

    /// <summary>The application cannot be examined (<i>irrecevabilité</i>).</summary>
    public const string Inadmissibility = "inadmissibility";

    /// <summary>Something is asked of the applicant.</summary>
    public const string InformationRequest = "information-request";

    /// <summary>A letter that invites observations before an unfavourable act.</summary>
    public const string Hearing = "hearing";

    /// <summary>A formal notice to comply (<i>mise en demeure</i>).</summary>
    public const string FormalNotice = "formal-notice";

    /// <summary>A visa is halted in an emergency.</summary>
    public const string Suspension = "suspension";

    /// <summary>A visa or an authorisation is withdrawn.</summary>
    public const string Withdrawal = "withdrawal";

    /// <summary>It is ended because its holder asked.</summary>
    public const string WithdrawalAtRequest = "withdrawal-at-request";

    /// <summary>An advertisement is prohibited.</summary>
    public const string Prohibition = "prohibition";

    /// <summary>A letter that ends a report without a measure, or reminds of the law.</summary>
    public const string Letter = "letter";

    /// <summary>The receipt of a deposit.</summary>
    public const string Receipt = "receipt";

    /// <summary>The periodic list of visas granted.</summary>
    public const string ListOfVisas = "list-of-visas";

    /// <summary>A signed act is corrected by another.</summary>
    public const string Correction = "correction";
}
