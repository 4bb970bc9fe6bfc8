using AdControl.Documents.Acts;

namespace AdControl.Documents.Tests.Acts;

/// <summary>Acts of an agency and companies that do not exist, with every part an act can have.</summary>
internal static class SampleActs
{
    public static readonly ActAuthority Agency = new("agence", "Agence fictive des produits de santé")
    {
        Unit = "Direction des affaires réglementaires",
        Address = ["1, place de l’Exemple", "99999 Villefictive Cedex"],
    };

    public static ActDocument Refusal => new()
    {
        Kind = "refusal",
        Type = "decision",
        Reference = "PUB-2026-0042",
        Title = S("title", "Décision du 3 avril 2026 portant refus d’un visa de publicité"),
        Authority = Agency,
        Addressee = new ActAddressee("Laboratoires Fictifs & Cie <SAS>") { Attention = "la pharmacienne responsable", Address = ["12, rue Inventée", "99998 Nullepart"] },
        Author = S("author", "La directrice générale de l’Agence fictive des produits de santé,"),
        LegalBases = [S("visa-1", "Vu le code de la santé publique, notamment ses articles X. 1 et X. 2 ;"), S("visa-2", "Vu la demande reçue le 2 mars 2026 ;")],
        Recitals =
        [
            S("recital-1", "Considérant que le document affirme « Résultat garanti à 100 % » ; qu’une telle affirmation présente l’effet comme assuré ;"),
            S("recital-2", "Considérant que l’indication présentée excède celle qui a été autorisée,"),
        ],
        EnactingFormula = S("formula", "Décide :"),
        Articles =
        [
            new ActArticle("measure", [P("measure-1", "Le visa demandé sous le numéro 26/03/60000017/GP/001 est refusé.")]) { Role = "measure" },
            new ActArticle("conditions", [P("conditions-1", "Une nouvelle demande comporte :"), new ActList(true, [S("c-1", "un document corrigé ;"), S("c-2", "les références citées.")])]) { Role = "conditions" },
            new ActArticle("execution", [P("execution-1", "La présente décision est notifiée à la société.", "Elle prend effet à cette date.")]) { Role = "execution" },
        ],
        Place = "Villefictive",
        Date = new DateOnly(2026, 4, 3),
        Signatory = new ActSignatory("Camille Exemple", "Directrice des affaires réglementaires") { Delegation = "Pour la directrice générale et par délégation :" },
        AppealRoutes = new ActSection(S("appeal", "Voies et délais de recours"), [P("appeal-1", "La présente décision peut être contestée devant le tribunal administratif."), new ActList(false, [S("a-1", "par courrier ;"), S("a-2", "par voie électronique.")])]),
        Annexes = [new ActAnnex(S("annex", "Spécialités concernées"), [new ActTable(S("table", "Spécialités"), ["Code CIS", "Dénomination"], [["60000017", "FICTIVIL 500 mg, comprimé"], ["60000024", "IMAGINOL 5 %, gel"]])])],
        Relations = [new ActRelation(ActRelationKind.Follows, "PUB-2025-0007")],
    };

    public static ActDocument Letter => new()
    {
        Kind = "information-request",
        Type = "lettre",
        Reference = "PUB-2026-0043",
        Title = S("title", "Objet : demande d’informations complémentaires"),
        Authority = Agency,
        Addressee = new ActAddressee("Laboratoires Fictifs"),
        Salutation = S("hello", "Madame, Monsieur,"),
        Body = [P("b-1", "Votre dossier appelle les questions suivantes."), new ActList(true, [S("q-1", "Quelle est la source du graphique ?"), S("q-2", "Quelle est la date du document ?")])],
        Closing = S("bye", "Veuillez agréer, Madame, Monsieur, l’expression de ma considération distinguée."),
        Place = "Villefictive",
        Signatory = new ActSignatory("Camille Exemple", "Directrice des affaires réglementaires"),
    };

    /// <summary>Words that any format has trouble with: mark-up, control and half characters, every space, decomposed accents, right-to-left, long words.</summary>
    public static ActDocument Hostile => Refusal with
    {
        Reference = "R/\u0000\u001B[31m-<1>&\"2\"",
        Title = S("title", "  Décision\r\n\tdu\u2028jour \uD83D </title><script>alert(1)</script> ]]> "),
        Recitals = [S("recital-1", "Considérant « 5\u00A0% < 10\u202F% » & \uD83D\uDE00 e\u0301te\u0301 ; שלום -- <!-- --> &amp; \uFFFE\uFFFF"), S("recital-2", new string('x', 3000)), S("empty", " \u0007 ")],
    };

    /// <summary>The least an act can be.</summary>
    public static ActDocument Bare => new() { Kind = "receipt", Type = "recepisse", Title = S("t", "Récépissé"), Authority = Agency };

    public static ActDocument Signed => Refusal with { Signature = new ActSignature(new DateTimeOffset(2026, 4, 3, 9, 0, 0, TimeSpan.FromHours(2)), ActText.Sha256(Refusal), "Signé.") };

    public static ActDocument Of(string kind) => kind switch
    {
        "refusal" => Refusal,
        "letter" => Letter,
        "hostile" => Hostile,
        "signed" => Signed,
        "bare" => Bare,
        "body and articles" => Refusal with { Body = Letter.Body },
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static ActSentence S(string id, string text) => new(id, text) { Rule = "DEC-01", Cites = ["CSP:X1"] };

    private static ActParagraph P(string id, params string[] texts) => new([.. texts.Select((t, i) => S(i == 0 ? id : $"{id}-{i + 1}", t))]);
}
