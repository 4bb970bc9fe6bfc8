namespace AdControl.Products;

/// <summary>How a medicine was authorised or registered (<i>type de procédure</i>).</summary>
public enum AuthorisationProcedure
{
    /// <summary>The register has a wording that is not known here; <see cref="Medicine.ProcedureLabel"/> keeps it.</summary>
    Other,

    /// <summary><i>Procédure nationale</i>.</summary>
    National,

    /// <summary><i>Procédure décentralisée</i>.</summary>
    Decentralised,

    /// <summary><i>Procédure de reconnaissance mutuelle</i>.</summary>
    MutualRecognition,

    /// <summary><i>Procédure centralisée</i>: authorised for the whole Union.</summary>
    Centralised,

    /// <summary><i>Autorisation d'importation parallèle</i>.</summary>
    ParallelImport,

    /// <summary><i>Enregistrement homéopathique</i>: registered without an indication.</summary>
    HomeopathicRegistration,

    /// <summary><i>Enregistrement de médicament traditionnel à base de plantes</i>.</summary>
    HerbalRegistration,
}
