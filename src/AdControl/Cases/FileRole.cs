namespace AdControl.Cases;

/// <summary>What a file of a dossier is for.</summary>
public enum FileRole
{
    /// <summary>The advertisement itself (<i>maquette</i>).</summary>
    Advertisement,

    /// <summary>The script of a film or spot.</summary>
    Script,

    /// <summary>The summary of product characteristics (<i>RCP</i>).</summary>
    ProductInformation,

    /// <summary>The leaflet (<i>notice</i>).</summary>
    Leaflet,

    /// <summary>A publication the advertisement refers to.</summary>
    Reference,

    /// <summary>The receipt of the fee (<i>quittance</i>).</summary>
    FeeReceipt,

    /// <summary>The visa before this one.</summary>
    PreviousVisa,

    /// <summary>Anything else: observations, letters, proofs.</summary>
    Other,
}
