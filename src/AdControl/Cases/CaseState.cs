namespace AdControl.Cases;

/// <summary>Where a case stands. Written with hyphens: <c>under-review</c>.</summary>
public enum CaseState
{
    /// <summary>The company prepares it.</summary>
    Draft,

    /// <summary>The responsible pharmacist reviews it.</summary>
    InternalReview,

    /// <summary>It can be deposited.</summary>
    Ready,

    /// <summary>It was deposited (<i>déposé</i>).</summary>
    Submitted,

    /// <summary>It was found inadmissible (<i>non recevable</i>).</summary>
    Inadmissible,

    /// <summary>It is evaluated.</summary>
    UnderReview,

    /// <summary>An opinion was asked for.</summary>
    OpinionRequested,

    /// <summary>The company was asked for information; a visa's clock runs on.</summary>
    InformationRequested,

    /// <summary>A decision is drafted.</summary>
    DecisionDrafted,

    /// <summary>The draft is checked for its law.</summary>
    LegalCheck,

    /// <summary>The draft waits for its signature.</summary>
    ToSign,

    /// <summary>Granted by a signed decision.</summary>
    Granted,

    /// <summary>Granted by silence (<i>acceptation tacite</i>).</summary>
    GrantedTacitly,

    /// <summary>Refused by a signed decision.</summary>
    Refused,

    /// <summary>Withdrawn by the applicant.</summary>
    WithdrawnByApplicant,

    /// <summary>Suspended.</summary>
    Suspended,

    /// <summary>Withdrawn by the agency (<i>retrait</i>).</summary>
    Withdrawn,

    /// <summary>Its time is over.</summary>
    Expired,

    /// <summary>Fallen with what it rested on: the authorisation, or an advertisement that the re-evaluation overtook (<i>caducité</i>).</summary>
    Lapsed,

    /// <summary>Nothing is left to do.</summary>
    Closed,
}
