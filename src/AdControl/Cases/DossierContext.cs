namespace AdControl.Cases;

/// <summary>Why an application is made (<i>contexte de la demande</i>).</summary>
public enum DossierContext
{
    /// <summary>A first application.</summary>
    First,

    /// <summary>The same advertisement again.</summary>
    Renewal,

    /// <summary>A changed advertisement.</summary>
    Modification,

    /// <summary>Communication is taken up again after a re-evaluation changed the authorisation (<i>reprise de communication</i>).</summary>
    PostReEvaluation,
}
