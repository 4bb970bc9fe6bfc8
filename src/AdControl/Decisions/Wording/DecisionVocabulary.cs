using AdControl.Advertising;
using AdControl.Decisions.Facts;
using AdControl.Decisions.Signing;
using AdControl.Rules;
using AdControl.Rules.Vocabularies;

namespace AdControl.Decisions.Wording;

/// <summary>The closed list of what the wording of decisions may read.</summary>
internal static class DecisionVocabulary
{
    /// <summary>The names expressions see, in the order in which their values are given. What a rule does not run for is null.</summary>
    public static RuleInput[] Inputs { get; } =
    [
        new("act", typeof(DecisionFacts)),
        new("law", typeof(LawFacts)),
        new("fr", typeof(FrenchWords)),
        new("finding", typeof(FindingFacts)),
        new("product", typeof(ProductFacts)),
        new("item", typeof(string)),
        new("opinion", typeof(OpinionFacts)),
        new("visa", typeof(GrantedVisa)),
        new("file", typeof(FileFacts)),
        new("draft", typeof(DraftFacts)),
        new("signing", typeof(SigningFacts)),
    ];

    /// <summary>The values of the inputs for one act; those of <paramref name="others"/> that are not named are null.</summary>
    public static object?[] Values(DecisionFacts facts, LawFacts law, params ReadOnlySpan<(string Input, object? Value)> others)
    {
        var values = new object?[Inputs.Length];
        (values[0], values[1], values[2]) = (facts, law, FrenchWords.Instance);
        foreach (var (input, value) in others) values[Array.FindIndex(Inputs, i => i.Name == input)] = value;
        return values;
    }

    public static Vocabulary For(PackNames names) => new VocabularyBuilder()
        .Type<DecisionFacts>("Act", DefineAct)
        .Type<CompanyFacts>("Company", t => t.PublicProperties())
        .Type<ProductFacts>("Product", t => t.PublicProperties())
        .Type<AdvertisementFacts>("Advertisement", t => t.PublicProperties())
        .Type<ApplicationFacts>("Application", t => t.PublicProperties())
        .Type<AuthorisationFacts>("Authorisation", t => t.PublicProperties())
        .Type<HearingFacts>("Hearing", t => t.PublicProperties())
        .Type<SuspensionFacts>("Suspension", t => t.PublicProperties())
        .Type<NoticeFacts>("Notice", t => t.PublicProperties())
        .Type<FindingFacts>("Finding", DefineFinding)
        .Type<OpinionFacts>("Opinion", t => t.PublicProperties())
        .Type<GrantedVisa>("Visa", t => t.PublicProperties())
        .Type<FileFacts>("File", t => t.PublicProperties())
        .Type<FigureFacts>("FormFigure", t => t.PublicProperties())
        .Type<EarlierAct>("EarlierAct", t => t.PublicProperties())
        .Type<SignatoryFacts>("Signatory", t => t.PublicProperties())
        .Type<DraftFacts>("Draft", DefineDraft)
        .Type<SigningFacts>("Signing", t => t.PublicProperties())
        .Type<LawFacts>("Law", t => LawVocabulary.Define(t, names))
        .Type<FrenchWords>("French", DefineFrench)
        .Build();

    private static void DefineAct(TypeBuilder<DecisionFacts> type) => type
        .PublicProperties()
        .Property("Date", LateWords.DateOf)
        .Property("Number", LateWords.ReferenceOf)
        .Method("Figure", (DecisionFacts f, string name) => f.Figures.FirstOrDefault(n => n.Name == name)?.Value);

    private static void DefineFinding(TypeBuilder<FindingFacts> type) => type
        .PublicProperties()
        .Method("IsOf", (FindingFacts f, string article) => f.Cites.Any(c => IsOf(c, article)));

    private static void DefineDraft(TypeBuilder<DraftFacts> type) => type
        .PublicProperties()
        .Method("Says", (DraftFacts d, string? words) => d.Says(words))
        .Method("Cites", (DraftFacts d, string article) => d.Cites(article))
        .Method("Affirms", (DraftFacts d, string part, string words) => d.Affirms(part, words))
        .Method("Holds", (DraftFacts d, string part, string words) => d.Holds(part, words))
        .Method("StatesDelay", (DraftFacts d, string part) => d.StatesDelay(part))
        .Method("States", (DraftFacts d, FindingFacts finding) => d.States(finding))
        .Method("HasArticle", (DraftFacts d, string role) => d.HasArticle(role));

    private static void DefineFrench(TypeBuilder<FrenchWords> type) => type
        .Method("Date", (FrenchWords _, DateOnly? date) => FrenchWords.Date(date))
        .Method("Moment", (FrenchWords _, DateTimeOffset? moment) => FrenchWords.Moment(moment))
        .Method("Count", (FrenchWords _, double number, string one, string many) => FrenchWords.Count(number, one, many))
        .Method("Span", (FrenchWords _, double months) => FrenchWords.Span(months))
        .Method("Number", (FrenchWords _, double? number) => FrenchWords.Number(number))
        .Method("List", (FrenchWords _, IReadOnlyList<string> items) => FrenchWords.List(items))
        .Method("Quote", (FrenchWords _, string? text) => FrenchWords.Quote(text))
        .Method("Quotes", (FrenchWords _, IReadOnlyList<string> texts) => FrenchWords.Quotes(texts))
        .Method("Mentions", (FrenchWords _, IReadOnlyList<string> texts) => FrenchWords.Mentions(texts))
        .Method("Page", (FrenchWords _, int? page) => FrenchWords.Page(page))
        .Method("Clause", (FrenchWords _, string? text) => FrenchWords.Clause(text))
        .Method("That", (FrenchWords _, string? text) => FrenchWords.That(text))
        .Method("Of", (FrenchWords _, string? text) => FrenchWords.Of(text))
        .Method("Provision", (FrenchWords _, IReadOnlyList<string> cites) => FrenchWords.Provision(cites))
        .Method("AtProvision", (FrenchWords _, IReadOnlyList<string> cites) => FrenchWords.AtProvision(cites))
        .Method("OfProvision", (FrenchWords _, IReadOnlyList<string> cites) => FrenchWords.OfProvision(cites))
        .Method("Cited", (FrenchWords _, IReadOnlyList<string> cites) => FrenchWords.Cited(cites))
        .Method("Company", (FrenchWords _, CompanyFacts? company) => FrenchWords.Company(company))
        .Method("Capital", (FrenchWords _, string? text) => FrenchWords.Capital(text))
        .Method("AtProducts", (FrenchWords _, IReadOnlyList<ProductFacts> products) => FrenchWords.AtProducts(products))
        .Method("Recommendation", (FrenchWords _, IReadOnlyList<string> cites) => FrenchWords.Recommendation(cites))
        .Method("Products", (FrenchWords _, IReadOnlyList<ProductFacts> products) => FrenchWords.Products(products))
        .Method("OfProducts", (FrenchWords _, IReadOnlyList<ProductFacts> products) => FrenchWords.OfProducts(products));

    // "R5122-4:2°" is of "R5122-4" and of itself, not of "R5122-45".
    private static bool IsOf(string cite, string article)
    {
        var source = cite[(cite.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return source == article || source.StartsWith(article + ":", StringComparison.Ordinal);
    }
}
