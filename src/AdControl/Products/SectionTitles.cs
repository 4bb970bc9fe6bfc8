using System.Text.RegularExpressions;

namespace AdControl.Products;

/// <summary>The headings that the agency's templates prescribe, told by their first words.</summary>
internal static class SectionTitles
{
    private static readonly Dictionary<string, string[]> s_summary = new()
    {
        ["1"] = ["DENOMINATION"],
        ["2"] = ["COMPOSITION"],
        ["3"] = ["FORME PHARMACEUTIQUE"],
        ["4"] = ["DONNEES CLINIQUES", "INFORMATIONS CLINIQUES"],
        ["4.1"] = ["INDICATION"],
        ["4.2"] = ["POSOLOGIE"],
        ["4.3"] = ["CONTRE INDICATION"],
        ["4.4"] = ["MISES EN GARDE", "MISE EN GARDE"],
        ["4.5"] = ["INTERACTION"],
        ["4.6"] = ["FERTILITE", "FECONDITE", "GROSSESSE"],
        ["4.7"] = ["EFFETS SUR L APTITUDE", "EFFET SUR L APTITUDE"],
        ["4.8"] = ["EFFETS INDESIRABLES"],
        ["4.9"] = ["SURDOSAGE", "SURDOSE"],
        ["5"] = ["PROPRIETES PHARMACOLOGIQUES"],
        ["5.1"] = ["PROPRIETES PHARMACODYNAMIQUES"],
        ["5.2"] = ["PROPRIETES PHARMACOCINETIQUES"],
        ["5.3"] = ["DONNEES DE SECURITE"],
        ["6"] = ["DONNEES PHARMACEUTIQUES", "INFORMATIONS PHARMACEUTIQUES"],
        ["6.1"] = ["LISTE DES EXCIPIENTS"],
        ["6.2"] = ["INCOMPATIBILITE"],
        ["6.3"] = ["DUREE DE CONSERVATION"],
        ["6.4"] = ["PRECAUTIONS PARTICULIERES DE CONSERVATION"],
        ["6.5"] = ["NATURE ET CONTENU"],
        ["6.6"] = ["PRECAUTIONS PARTICULIERES D ELIMINATION", "INSTRUCTIONS"],
        ["7"] = ["TITULAIRE"],
        ["8"] = ["NUMERO"],
        ["9"] = ["DATE DE PREMIERE"],
        ["10"] = ["DATE DE MISE A JOUR"],
        ["11"] = ["DOSIMETRIE"],
        ["12"] = ["INSTRUCTIONS POUR"],
    };

    private static readonly Dictionary<string, string[]> s_leaflet = new()
    {
        ["1"] = ["QU EST CE QUE"],
        ["2"] = ["QUELLES SONT LES INFORMATIONS"],
        ["3"] = ["COMMENT"],
        ["4"] = ["QUELS SONT LES EFFETS"],
        ["5"] = ["COMMENT CONSERVER"],
        ["6"] = ["CONTENU DE L EMBALLAGE", "INFORMATIONS SUPPLEMENTAIRES"],
    };

    // Words after which a title of the template may go on; the rest of a longer line is text.
    private const int LongestTitle = 120;

    /// <summary>The title at the beginning of a line after its number; null when it is not the one the number has.</summary>
    public static string? Match(ProductInformationKind kind, string number, string rest)
    {
        var titles = kind == ProductInformationKind.Summary ? s_summary : s_leaflet;
        var key = NameKey.Of(rest);
        var isTitle = titles.TryGetValue(number, out var starts) && starts.Any(start => key.StartsWith(start, StringComparison.Ordinal));
        if (!isTitle) return null;
        return rest.Length <= LongestTitle || kind == ProductInformationKind.Leaflet ? rest : "";
    }

    public static bool IsTitle(Match heading) =>
        Match(ProductInformationKind.Summary, heading.Groups["number"].Value, heading.Groups["rest"].Value) is not null;
}
