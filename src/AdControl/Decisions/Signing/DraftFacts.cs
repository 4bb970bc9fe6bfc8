using AdControl.Decisions.Facts;
using AdControl.Decisions.Wording;
using AdControl.Documents.Acts;

namespace AdControl.Decisions.Signing;

/// <summary>What a draft holds, for the rules that must pass before it is signed; they read it as <c>draft</c>.</summary>
/// <remarks>Everything is read from the words as they stand now: where a sentence came from says nothing about what a person made of it.</remarks>
public sealed class DraftFacts
{
    private const int FewestWords = 3;

    private readonly ActDocument act;
    private readonly IReadOnlySet<string>? known;
    private readonly Lazy<string> text;
    private readonly Lazy<string> reasons;

    /// <summary>Looks at a draft.</summary>
    /// <param name="act">The draft as it is now.</param>
    /// <param name="known">The articles the pack knows, as <c>L5122-8</c>; null: whatever is written as an article.</param>
    public DraftFacts(ActDocument act, IReadOnlySet<string>? known = null)
    {
        (this.act, this.known) = (act, known);
        text = new Lazy<string>(() => Folded(ActText.Write(act)));
        reasons = new Lazy<string>(() => Folded(string.Join(' ', act.Recitals)));
    }

    /// <summary>How many legal bases it has.</summary>
    public int LegalBases => act.LegalBases.Count;

    /// <summary>How many recitals it has.</summary>
    public int Recitals => act.Recitals.Count;

    /// <summary>How many articles it has.</summary>
    public int Articles => act.Articles.Count;

    /// <summary>Whether it has a part about appeals; what that part says is another question.</summary>
    public bool HasAppealRoutes => act.AppealRoutes is { Content.Count: > 0 };

    /// <summary>Whether it names who signs, with the quality.</summary>
    public bool HasSignatory => act.Signatory is { Name.Length: > 0, Quality.Length: > 0 };

    /// <summary>The person it names as signatory; empty when it names nobody.</summary>
    public string Signatory => act.Signatory?.Name ?? "";

    /// <summary>Whether it says what is done: an enacting formula with an article, or a body.</summary>
    public bool HasMeasure => (act.EnactingFormula is not null && act.Articles.Count > 0) || act.Body.Count > 0;

    /// <summary>Whether a legal basis, or a letter's text, names in its words an article that the pack knows.</summary>
    public bool CitesLaw => CitedArticles.In(act.LegalBases.Count > 0 ? act.LegalBases : act.Sentences).Any(a => known?.Contains(a) ?? true);

    /// <summary>How many places somebody still has to complete.</summary>
    public int Gaps => act.Sentences.Count(s => s.Text.Contains(LateWords.Gap, StringComparison.Ordinal));

    /// <summary>How many sentences say nothing: without a letter or digit, or a legal basis or recital of fewer than three words.</summary>
    public int Blanks => act.LegalBases.Concat(act.Recitals).Count(s => Words(s) < FewestWords) + Flowing().Count(s => Words(s) == 0);

    /// <summary>How many sentences rest on a source nobody confirmed.</summary>
    public int Unconfirmed => act.Sentences.Count(s => s.Unconfirmed);

    /// <summary>Whether it holds the words, case and white space apart; true for none.</summary>
    public bool Says(string? words) => string.IsNullOrWhiteSpace(words) || text.Value.Contains(Folded(words), StringComparison.Ordinal);

    /// <summary>Whether the legal bases name an article, alone or within a range such as « R. 5122-3 à R. 5122-7 ».</summary>
    /// <param name="article">As sources write it: <c>R5122-5</c>.</param>
    public bool Cites(string article) => CitedArticles.Name(act.LegalBases, article);

    /// <summary>Whether a part says the words, and no negation turns them round.</summary>
    /// <param name="part">One of <c>legal-bases recitals articles appeal body</c>, or the role of an article such as <c>measure</c>.</param>
    /// <param name="words">Whole words; case, accents and punctuation do not matter.</param>
    public bool Affirms(string part, string words) => Part(part).Any(s => Assertion.Holds(s.Text, words));

    /// <summary>Whether a part holds the words, in whatever sentence.</summary>
    /// <inheritdoc cref="Affirms"/>
    public bool Holds(string part, string words) => Part(part).Any(s => Assertion.Contains(s.Text, words));

    /// <summary>Whether a sentence of a part states a delay with its length and what it is counted from: « dans un délai de deux mois à compter de… ».</summary>
    /// <param name="part">As with <see cref="Affirms"/>.</param>
    public bool StatesDelay(string part) => Part(part).Any(s => Assertion.StatesDelay(s.Text));

    /// <summary>Whether it states a finding: each of its passages in a recital, and the articles breached anywhere, in whatever words.</summary>
    public bool States(FindingFacts finding) =>
        finding.Passages.All(p => Reasons(FrenchWords.Quote(p)) || Reasons(p)) && Provisions.Articles(finding.Cites).All(a => Says(a.Written) || Says(a.Short));

    /// <summary>Whether it has an article of that role.</summary>
    public bool HasArticle(string role) => act.Articles.Any(a => a.Role == role);

    private IEnumerable<ActSentence> Part(string name) => name switch
    {
        "legal-bases" => act.LegalBases,
        "recitals" => act.Recitals,
        "articles" => act.Articles.SelectMany(a => a.Content).SelectMany(b => b.Sentences),
        "appeal" => (act.AppealRoutes?.Content ?? []).SelectMany(b => b.Sentences),
        "body" => act.Body.SelectMany(b => b.Sentences),
        _ => act.Articles.Where(a => a.Role == name).SelectMany(a => a.Content).SelectMany(b => b.Sentences),
    };

    // What a person reads as sentences; a cell of a table may be empty.
    private IEnumerable<ActSentence> Flowing() => act.Articles.SelectMany(a => a.Content).Concat(act.Body).Concat(act.AppealRoutes?.Content ?? [])
        .Where(b => b is not ActTable).SelectMany(b => b.Sentences);

    private bool Reasons(string? words) => string.IsNullOrWhiteSpace(words) || reasons.Value.Contains(Folded(words), StringComparison.Ordinal);

    private static int Words(ActSentence sentence) => sentence.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(w => w.Any(char.IsLetterOrDigit));

    // Cleaned as sentences are, so that what an act could not take over is not looked for in it.
    private static string Folded(string words) => string.Join(' ', new ActSentence("words", words).Text.Replace('’', '\'').ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
