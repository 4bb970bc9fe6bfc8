namespace AdControl.Products;

/// <summary>Which of the two texts of a medicine.</summary>
public enum ProductInformationKind
{
    /// <summary>Summary of product characteristics (<i>résumé des caractéristiques du produit, RCP</i>).</summary>
    Summary,

    /// <summary>Package leaflet (<i>notice</i>).</summary>
    Leaflet,
}
