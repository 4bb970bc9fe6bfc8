namespace AdControl.Cases;

/// <summary>In what quality somebody acts on a case.</summary>
public enum ActorRole
{
    /// <summary>The applicant company (<i>demandeur</i>).</summary>
    Company,

    /// <summary>The company's responsible pharmacist (<i>pharmacien responsable</i>).</summary>
    Pharmacist,

    /// <summary>Who examines the dossier (<i>évaluateur</i>).</summary>
    Evaluator,

    /// <summary>Who is asked for an opinion (<i>expert</i>).</summary>
    Expert,

    /// <summary>Who checks the law of a draft (<i>juriste</i>).</summary>
    Legal,

    /// <summary>Who signs by delegation (<i>signataire</i>).</summary>
    Signatory,

    /// <summary>Who publishes the bulletin (<i>responsable de publication</i>).</summary>
    Publisher,

    /// <summary>Who evaluates signals, errors and measures (<i>évaluateur de pharmacovigilance</i>).</summary>
    VigilanceEvaluator,

    /// <summary>Who inspects on the spot (<i>inspecteur</i>).</summary>
    Inspector,

    /// <summary>Who distributes the work (<i>chef d'unité</i>).</summary>
    Lead,

    /// <summary>Who keeps the system (<i>administrateur</i>).</summary>
    Admin,

    /// <summary>Anyone (<i>public</i>).</summary>
    Public,

    /// <summary>The program itself.</summary>
    System,
}
