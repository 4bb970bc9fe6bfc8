using AdControl.Advertising;
using AdControl.Documents;
using AdControl.Law;

namespace AdControl.Cli.Tests.Reporting;

/// <summary>Results built by hand, so that the formats are tested on every member a result can have.</summary>
internal static class ExampleReports
{
    public const string Text =
        "DOLUPARA 500 mg, le comprimé qui soigne tout\r\n" +
        "\r\n" +
        "\tRésultat garanti en 10 minutes, sans aucun effet secondaire.\r\n" +
        "日本 : efficace à 100 %, <script>alert('x')</script> & \"plus\" encore, et de nombreux autres mots qui rendent cette ligne trop longue pour tenir dans la largeur d'un terminal ordinaire.\r\n" +
        "Une promesse coupée : guérison\r\nassurée en une nuit.\r\n";

    public static CheckReport Noncompliant { get; } = new("dossier/affiche à coller.txt", Result, Text, null)
    {
        IsPlainText = true,
        Blocks =
        [
            new Block(BlockKind.Heading, 0, 44, 1, BlockFlags.None),
            Block("\tRésultat", "secondaire.", BlockKind.Paragraph, BlockFlags.None),
            Block("日本", "ordinaire.", BlockKind.ListItem, BlockFlags.Inserted),
            Block("Une promesse", "nuit.", BlockKind.AlternativeText, BlockFlags.AlternativeText | BlockFlags.Ocr),
        ],
    };

    public static CheckReport Compliant { get; } = new("bon.txt", Result with
    {
        Document = new CheckedDocument("bon.txt", new string('b', 64), 0),
        Verdict = Verdict.Compliant,
        Findings = [],
        Silenced = [],
        Undecided = [],
        Checklist = [],
        Warnings = [],
        Medicines = [],
        Register = null,
    }, "Lisez attentivement la notice.", null)
    { IsPlainText = true };

    public static CheckReport Unreadable { get; } = CheckReport.Failed("cassé.docx", new CheckFailure("damaged", "Le fichier est endommagé.", "Enregistrez-le de nouveau."));

    private static CheckResult Result => new()
    {
        Document = new CheckedDocument("dossier/affiche à coller.txt", new string('a', 64), 0),
        Audience = Audience.Public,
        Product = ProductKind.Medicine,
        Medium = Medium.Poster,
        Medicines = [new CheckedMedicine("90000011", "DOLUPARA 500 mg, comprimé")],
        LawDate = new DateOnly(2026, 11, 24),
        RulePack = new RulePackIdentity("fr", "2026.11", "0123456789abcdef"),
        Register = new RegisterIdentity(new DateOnly(2026, 4, 28), 210, true),
        Verdict = Verdict.Noncompliant,
        Findings =
        [
            Found("GP-31", Level.Blocking, FindingKind.Prohibited, "R5122-4 2°", "Effet présenté comme assuré", "L'effet du médicament est présenté comme assuré.",
                ["Résultat garanti", "efficace à 100 %", "guérison\r\nassurée"], new Suggestion("Retirez la promesse ou décrivez l'indication.")),
            Found("GP-32", Level.Blocking, FindingKind.Prohibited, "R5122-4 2°", "Absence d'effet indésirable", "Le médicament est présenté comme dépourvu d'effets indésirables.",
                ["sans aucun effet secondaire"], new Suggestion("Retirez l'affirmation.")),
            Found("GP-42", Level.Major, FindingKind.Prohibited, "R5122-4 11°", "Action exagérée", "L'action du médicament est présentée de façon excessive.",
                ["soigne tout", "Résultat garanti en 10 minutes"], new Suggestion("Restez dans les limites de l'indication.")),
            Found("GP-11", Level.Blocking, FindingKind.Missing, "R5122-3 2° c", "Invitation à lire la notice", "L'invitation à lire la notice manque.",
                [], new Suggestion("Ajoutez l'invitation à lire attentivement la notice.", "Lisez attentivement la notice.")),
            Found("ALL-07", Level.Minor, FindingKind.Procedure, "R5122-6", "Mois du numéro", "Le mois du numéro n'est pas dans une période de dépôt.", []),
            Found("GP-23", Level.Review, FindingKind.Missing, "ANSM 2019", "Précaution propre au paracétamol", "La précaution n'a pas été trouvée.", [])
                with { Confidence = Confidence.Unconfirmed, Cites = ["ANSM:mentions"], Facts = [new FactRead("medicine.Contains(\"PARACETAMOL\")", "true") { Title = "Contient PARACETAMOL", Words = "oui" }, new FactRead("submission.Medium", "")], Medicines = ["90000011"] },
        ],
        Silenced = [new SilencedFinding(
            Found("GP-45", Level.Blocking, FindingKind.Prohibited, "R5122-4 14°", "Avantage matériel", "Un avantage est offert.", ["de nombreux autres mots"]),
            new BaselineEntry("f00", "GP-45", "opération close", "C. Exemple", new DateOnly(2027, 3, 31)))],
        Checklist = [new ChecklistItem("GP-36", "R5122-4 5°", "Enfants", "La publicité s'adresse-t-elle surtout aux enfants ?"), new ChecklistItem("GP-41", "R5122-4 10°", "Images", "Une image montre-t-elle de façon abusive des altérations du corps humain dues à une maladie, ou l'action d'un médicament dans le corps ?")],
        Undecided = [new UndecidedRule("GP-20", "ANSM", "Limite d'âge", ["productInformation"]), new UndecidedRule("PM-02", "R5122-8", "Nom", ["medicine"]), new UndecidedRule("PM-03", "R5122-8", "Indication", ["medicine"])],
        Passed = ["GP-07", "GP-12"],
        NotApplicable = ["DM-01", "PM-01"],
        Warnings = ["Le registre a 210 jours."],
    };

    private static Finding Found(string rule, Level level, FindingKind kind, string article, string title, string message, string[] passages, params Suggestion[] suggestions) => new()
    {
        Rule = rule,
        Level = level,
        Kind = kind,
        Article = article,
        Title = title,
        Message = message,
        Evidence = [.. passages.Select(Passage)],
        Suggestions = suggestions,
        Fingerprint = rule.PadRight(32, '0').ToLowerInvariant(),
        Confidence = Confidence.Law,
        Cites = ["CSP:" + article.Replace(' ', ':')],
    };

    private static EvidencePassage Passage(string words)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        var before = Text[..start];
        var line = before.Count(c => c == '\n') + 1;
        return new EvidencePassage(start, words.Length, words, 1, line, start - before.LastIndexOf('\n'));
    }

    private static Block Block(string from, string to, BlockKind kind, BlockFlags flags)
    {
        var start = Text.IndexOf(from, StringComparison.Ordinal);
        var end = Text.IndexOf(to, start, StringComparison.Ordinal) + to.Length;
        return new Block(kind, start, end - start, 1, flags);
    }
}
