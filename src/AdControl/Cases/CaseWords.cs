using AdControl.Advertising;

namespace AdControl.Cases;

/// <summary>What supports and files are called in French acts.</summary>
internal static class CaseWords
{
    public static string Support(Medium medium) => medium switch
    {
        Medium.Poster => "affiche",
        Medium.Press => "presse",
        Medium.Radio => "radio",
        Medium.Tv => "audiovisuel",
        Medium.Web => "internet",
        Medium.Leaflet => "brochure",
        Medium.DetailAid => "aide de visite",
        Medium.Email => "courriel",
        _ => "réseau social",
    };

    public static string Role(FileRole role) => role switch
    {
        FileRole.Advertisement => "support publicitaire",
        FileRole.Script => "script",
        FileRole.ProductInformation => "résumé des caractéristiques du produit",
        FileRole.Leaflet => "notice",
        FileRole.Reference => "référence",
        FileRole.FeeReceipt => "quittance",
        FileRole.PreviousVisa => "visa antérieur",
        _ => "autre pièce",
    };
}
