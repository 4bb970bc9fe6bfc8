namespace AdControl.Products;

/// <summary>The state of a marketing authorisation (<i>statut administratif de l'AMM</i>).</summary>
public enum AuthorisationStatus
{
    /// <summary>The register has a wording that is not known here; <see cref="Medicine.StatusLabel"/> keeps it.</summary>
    Other,

    /// <summary><i>Autorisation active</i>.</summary>
    Active,

    /// <summary><i>Autorisation suspendue</i>.</summary>
    Suspended,

    /// <summary><i>Autorisation retirée</i>: withdrawn by the agency.</summary>
    Withdrawn,

    /// <summary><i>Autorisation abrogée</i>: repealed, mostly at the holder's request.</summary>
    Repealed,

    /// <summary><i>Autorisation archivée</i>.</summary>
    Archived,

    /// <summary>The medicine has left the register; it is kept here with what was last known of it.</summary>
    Delisted,
}
