using System.Globalization;
using AdControl.Bulletin;
using AdControl.Documents.Acts;

namespace AdControl.Tests.Bulletin;

/// <summary>A bulletin of fictional acts, as many as are wanted, the same each time.</summary>
internal static class SampleBulletin
{
    private static readonly string[] s_products = ["Nexoralgine", "Vitadrex", "Calmodorm", "Stomalium", "Rhinoclar", "Dermatiol", "Ferrovix", "Laxadouce"];
    private static readonly string[] s_companies = ["Laboratoires Alpha", "Société Bêta Santé", "Gamma Pharma", "Établissements Delta"];

    private static readonly string[] s_claims =
    [
        "élimine définitivement la douleur dès la première prise", "agit deux fois plus vite que tous les autres traitements", "sans aucun effet indésirable, même pour les enfants",
        "recommandé par tous les pharmaciens de France", "la solution naturelle qui remplace l’ordonnance", "retrouvez le sommeil de vos vingt ans",
    ];

    public static ActSentence Sentence(string id, string text) => new(id, text);

    /// <summary>An act by its number; every fifth is a withdrawal with several recitals, every seventh has a table.</summary>
    public static ActDocument Act(int number, DateOnly date, string? company = null)
    {
        var product = s_products[number % s_products.Length];
        company ??= s_companies[number % s_companies.Length];
        var reference = string.Create(CultureInfo.InvariantCulture, $"{date.Year % 100:00}/{date.Month:00}/{60000000 + number}/GP/{1 + (number % 999):000}");
        var isWithdrawal = number % 5 == 0;
        return new ActDocument
        {
            Kind = isWithdrawal ? "withdrawal" : "refusal",
            Type = "decision",
            Reference = reference,
            Title = Sentence("title", $"Décision du {date.Day} {Month(date)} {date.Year} portant {(isWithdrawal ? "retrait" : "refus")} de visa de publicité pour {product} {number}"),
            Authority = new ActAuthority("agence", "Agence nationale de contrôle des produits de santé") { Unit = "Direction de la surveillance", Address = ["1 place de l’Exemple", "93000 Saint-Exemple"] },
            Author = Sentence("author", "Le directeur général de l’agence,"),
            LegalBases =
            [
                Sentence("basis-1", "Vu le code de la santé publique, notamment ses articles L. 5122-1, L. 5122-2 et R. 5122-3 ;"),
                Sentence("basis-2", $"Vu la demande de visa présentée par {company} le {date.AddDays(-40).Day} {Month(date.AddDays(-40))} {date.AddDays(-40).Year} ;"),
            ],
            Recitals = [.. Enumerable.Range(0, isWithdrawal ? 5 : 2).Select(i => Sentence($"recital-{i + 1}",
                $"Considérant que l’affirmation « {s_claims[(number + i) % s_claims.Length]} » ne correspond pas aux propriétés de la spécialité {product} telles qu’elles figurent dans son résumé des caractéristiques du produit et présente un caractère trompeur au sens de l’article L. 5122-2 du code de la santé publique ;"))],
            EnactingFormula = Sentence("formula", "Décide :"),
            Articles = Articles(number, product, company, isWithdrawal),
            Place = "Saint-Exemple",
            Date = date,
            Signatory = new ActSignatory("Camille Martin", "Directrice de la surveillance") { Delegation = "Pour le directeur général et par délégation" },
            AppealRoutes = new ActSection(Sentence("appeal", "Voies et délais de recours"),
                [new ActParagraph([Sentence("appeal-1", "La présente décision peut être contestée devant le tribunal administratif dans un délai de deux mois à compter de sa notification.")])]),
        };
    }

    /// <summary>A whole bulletin: an issue a week, acts in every section, some of which were corrected, repealed, annulled or unpublished.</summary>
    public static BulletinContent Content(BulletinPlan plan, int count, int perIssue, DateOnly? day = null, IReadOnlyList<PublishedAct>? more = null)
    {
        var first = new DateOnly(2022, 1, 7);
        var issues = Enumerable.Range(0, ((count + perIssue - 1) / perIssue) + (more is null ? 0 : 1)).Select(i => Issue(first.AddDays(7 * i))).ToList();
        var acts = Enumerable.Range(0, count).Select(i => Published(plan, i, issues[i / perIssue])).ToList();
        foreach (var act in more ?? []) acts.Add(act with { Issue = issues[^1].Number });
        return new BulletinContent(plan, issues, acts, day ?? issues[^1].Date);
    }

    private static BulletinIssue Issue(DateOnly date) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{date.Year}-{1 + (date.DayOfYear / 7):00}"), date, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes(date.DayNumber))));

    private static PublishedAct Published(BulletinPlan plan, int number, BulletinIssue issue)
    {
        var document = Act(number, issue.Date.AddDays(-3));
        // Every fortieth act mends the one before it, every sixtieth repeals the one twenty before it.
        if (number % 40 == 39) document = document with { Relations = [new ActRelation(ActRelationKind.Corrects, Act(number - 1, IssueDate(number - 1, issue)).Reference!)] };
        var section = number % 4 == 0 ? plan.Sections[number / 4 % plan.Sections.Count] : plan.Sections[1];
        return new PublishedAct
        {
            Address = ActAddress.Of(document),
            Section = section.Id,
            Document = document,
            Issue = issue.Number,
            Redactions = number % 9 == 0 ? 2 : 0,
            SignedSha256 = number % 9 == 0 ? new string('a', 64) : ActText.Sha256(document),
            Changes = (number % 97) switch
            {
                11 => [new ActChange(ActChangeKind.Annulled, issue.Date, "Conseil d’État, n° 412345")],
                23 => [new ActChange(ActChangeKind.Unpublished, issue.Date, "Fin de la durée de publication.")],
                _ => [],
            },
        };
    }

    private static DateOnly IssueDate(int _, BulletinIssue issue) => issue.Date.AddDays(-3);

    private static List<ActArticle> Articles(int number, string product, string company, bool isWithdrawal)
    {
        List<ActArticle> articles =
        [
            new("measure", [new ActParagraph([Sentence("measure-1", isWithdrawal ? $"Le visa accordé à {company} pour la spécialité {product} est retiré." : $"Le visa demandé par {company} pour la spécialité {product} est refusé.")])]),
            new("notice", [new ActParagraph([Sentence("notice-1", $"La présente décision est notifiée à {company}."), Sentence("notice-2", "Elle est publiée au bulletin officiel.")])]),
        ];
        if (number % 7 == 0)
            articles.Add(new ActArticle("media", [new ActTable(Sentence("table", "Supports concernés"), ["Support", "Diffusion", "Nombre"], [["Affiche", "pharmacies", "1 200"], ["Spot télévisé", "chaînes nationales", "48"]])]));
        return articles;
    }

    private static string Month(DateOnly date) => CultureInfo.GetCultureInfo("fr-FR").DateTimeFormat.GetMonthName(date.Month);
}
