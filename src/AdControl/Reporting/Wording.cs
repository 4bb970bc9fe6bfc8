using AdControl.Advertising;
using AdControl.Law;

namespace AdControl.Reporting;

/// <summary>The words for the values of a result, in the reader's language.</summary>
public static class Wording
{
    /// <summary>The level as a word.</summary>
    public static string Of(Level level, Language language) => (level, language) switch
    {
        (Level.Blocking, Language.French) => "bloquant",
        (Level.Blocking, _) => "blocking",
        (Level.Major, Language.French) => "majeur",
        (Level.Major, _) => "major",
        (Level.Minor, Language.French) => "mineur",
        (Level.Minor, _) => "minor",
        (_, Language.French) => "à vérifier",
        _ => "to review",
    };

    /// <summary>The level as it stands after a number.</summary>
    public static string Counted(Level level, int count, Language language)
    {
        var word = Of(level, language);
        var takesPlural = language == Language.French && level != Level.Review && count > 1;
        return takesPlural ? word + "s" : word;
    }

    /// <summary>A sign that tells the level without colour.</summary>
    public static string Symbol(Level level) => level switch
    {
        Level.Blocking => "✗",
        Level.Major => "▲",
        Level.Minor => "●",
        _ => "?",
    };

    /// <summary>The verdict in words.</summary>
    public static string Of(Verdict verdict, Language language) => (verdict, language) switch
    {
        (Verdict.Compliant, Language.French) => "conforme",
        (Verdict.Compliant, _) => "compliant",
        (Verdict.Review, Language.French) => "à vérifier",
        (Verdict.Review, _) => "to review",
        (_, Language.French) => "non conforme",
        _ => "not compliant",
    };

    /// <summary>A sign that tells the verdict without colour.</summary>
    public static string Symbol(Verdict verdict) => verdict switch
    {
        Verdict.Compliant => "✓",
        Verdict.Review => "?",
        _ => "✗",
    };

    /// <summary>What kind of breach it is.</summary>
    public static string Of(FindingKind kind, Language language) => (kind, language) switch
    {
        (FindingKind.Missing, Language.French) => "mention absente",
        (FindingKind.Missing, _) => "missing statement",
        (FindingKind.Prohibited, Language.French) => "propos interdit",
        (FindingKind.Prohibited, _) => "prohibited statement",
        (FindingKind.Product, Language.French) => "produit",
        (FindingKind.Product, _) => "product",
        (FindingKind.Procedure, Language.French) => "procédure",
        (FindingKind.Procedure, _) => "procedure",
        (_, Language.French) => "question",
        _ => "question",
    };

    /// <summary>To whom it is addressed.</summary>
    public static string Of(Audience audience, Language language) => (audience, language) switch
    {
        (Audience.Public, Language.French) => "grand public",
        (Audience.Public, _) => "general public",
        (_, Language.French) => "professionnels de santé",
        _ => "health professionals",
    };

    /// <summary>What is advertised.</summary>
    public static string Of(ProductKind product, Language language) => (product, language) switch
    {
        (ProductKind.Medicine, Language.French) => "médicament",
        (ProductKind.Medicine, _) => "medicine",
        (ProductKind.Device, Language.French) => "dispositif médical",
        (ProductKind.Device, _) => "medical device",
        (ProductKind.Ivd, Language.French) => "dispositif de diagnostic in vitro",
        (ProductKind.Ivd, _) => "in vitro diagnostic device",
        (_, Language.French) => "objet, appareil ou méthode",
        _ => "object, apparatus or method",
    };

    /// <summary>The support.</summary>
    public static string Of(Medium medium, Language language) => (medium, language) switch
    {
        (Medium.Poster, Language.French) => "affiche",
        (Medium.Press, Language.French) => "presse",
        (Medium.Tv, Language.French) => "audiovisuel",
        (Medium.Web, Language.French) => "internet",
        (Medium.Leaflet, Language.French) => "brochure",
        (Medium.DetailAid, Language.French) => "aide de visite",
        (Medium.Email, Language.French) => "courriel",
        (Medium.Social, Language.French) => "réseau social",
        (Medium.Social, _) => "social network",
        (Medium.DetailAid, _) => "detail aid",
        _ => medium.WireName(),
    };

    /// <summary>How well the source is known.</summary>
    public static string Of(Confidence confidence, Language language) => (confidence, language) switch
    {
        (Confidence.Law, Language.French) => "texte de loi",
        (Confidence.Law, _) => "text of the law",
        (Confidence.Agency, Language.French) => "recommandation de l'agence",
        (Confidence.Agency, _) => "the agency's recommendation",
        (Confidence.Secondary, Language.French) => "source secondaire",
        (Confidence.Secondary, _) => "secondary source",
        (_, Language.French) => "source à confirmer",
        _ => "unconfirmed source",
    };

    /// <summary>What a rule lacks, and the command or option that gives it.</summary>
    /// <remarks>A need is named as in the result: <c>medicine</c>, <c>submission.Fee.Number</c>.</remarks>
    public static (string What, string? How) Need(string need, Language language)
    {
        var french = language == Language.French;
        return need.Split('.')[0] switch
        {
            // The medicine is given, and the register does not have this fact of it.
            "medicine" when need.Contains('.') => (french ? $"un fait que le registre n'a pas ({need})" : $"a fact the register does not have ({need})", null),
            "medicine" => (french ? "le médicament annoncé" : "the advertised medicine",
                french ? "--medicine CODE_CIS (ou un nom) ; registre : adcontrol medicines import DOSSIER" : "--medicine CIS (or a name); register: adcontrol medicines import DIR"),
            "register" => (french ? "le registre des médicaments" : "the medicines register",
                french ? "adcontrol medicines import DOSSIER" : "adcontrol medicines import DIR"),
            "productInformation" => (french ? "le RCP du médicament" : "the medicine's product information",
                french ? "adcontrol medicines add-rcp CODE_CIS FICHIER" : "adcontrol medicines add-rcp CIS FILE"),
            "medium" => (french ? "le support" : "the medium", "--medium poster|press|radio|tv|web|leaflet|detail-aid|email|social"),
            "class" => (french ? "la classe du dispositif" : "the device's class", "--class I|IIa|IIb|III"),
            "layout" or "letterHeight" => (french ? "la mise en page (hauteur des lettres)" : "the layout (height of letters)",
                french ? "contrôlez le PDF ou le docx plutôt que le texte" : "check the PDF or docx rather than the text"),
            "submission" => (french ? "le dossier de la demande" : "the dossier of the application", null),
            _ => (need, null),
        };
    }
}
