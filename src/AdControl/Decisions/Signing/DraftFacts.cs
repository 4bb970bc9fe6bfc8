using System.Text.RegularExpressions;
using AdControl.Decisions.Facts;
using AdControl.Decisions.Wording;
using AdControl.Documents.Acts;

namespace AdControl.Decisions.Signing;

/// <summary>What a draft holds, for the rules that must pass before it is signed; they read it as <c>draft</c>.</summary>
public sealed partial class DraftFacts
{
    private readonly ActDocument act;
    private readonly Lazy<string> text;

    /// <summary>Looks at a draft.</summary>
    public DraftFacts(ActDocument act)
    {
        this.act = act;
        text = new Lazy<string>(() => Folded(ActText.Write(act)));
    }

    /// <summary>How many legal bases it has.</summary>
    public int LegalBases => act.LegalBases.Count;

    /// <summary>How many recitals it has.</summary>
    public int Recitals => act.Recitals.Count;

    /// <summary>How many articles it has.</summary>
    public int Articles => act.Articles.Count;

    /// <summary>Whether it says before whom and in what time it can be contested.</summary>
    public bool HasAppealRoutes => act.AppealRoutes is { Content.Count: > 0 };

    /// <summary>Whether it names who signs, with the quality.</summary>
    public bool HasSignatory => act.Signatory is { Name.Length: > 0, Quality.Length: > 0 };

    /// <summary>The person it names as signatory; empty when it names nobody.</summary>
    public string Signatory => act.Signatory?.Name ?? "";

    /// <summary>Whether it says what is done: an enacting formula with an article, or a body.</summary>
    public bool HasMeasure => (act.EnactingFormula is not null && act.Articles.Count > 0) || act.Body.Count > 0;

    /// <summary>Whether a legal basis, or a letter's text, names an article of law.</summary>
    public bool CitesLaw => (act.LegalBases.Count > 0 ? act.LegalBases : act.Sentences).Any(s => s.Cites.Any(c => c.StartsWith("CSP:", StringComparison.Ordinal)) || ArticleNumber().IsMatch(s.Text));

    /// <summary>How many places somebody still has to complete.</summary>
    public int Gaps => act.Sentences.Count(s => s.Text.Contains(LateWords.Gap, StringComparison.Ordinal));

    /// <summary>How many sentences rest on a source nobody confirmed.</summary>
    public int Unconfirmed => act.Sentences.Count(s => s.Unconfirmed);

    /// <summary>Whether it holds the words, case and white space apart; true for none.</summary>
    public bool Says(string? words) => string.IsNullOrWhiteSpace(words) || text.Value.Contains(Folded(words), StringComparison.Ordinal);

    /// <summary>Whether it states a finding: each of its passages, and the articles breached, in whatever words.</summary>
    public bool States(FindingFacts finding) =>
        finding.Passages.All(p => Says(FrenchWords.Quote(p)) || Says(p)) && Provisions.Articles(finding.Cites).All(a => Says(a.Written) || Says(a.Short));

    /// <summary>Whether it has an article of that role.</summary>
    public bool HasArticle(string role) => act.Articles.Any(a => a.Role == role);

    [GeneratedRegex(@"\b[LRD]\. ?\d")]
    private static partial Regex ArticleNumber();

    // Cleaned as sentences are, so that what an act could not take over is not looked for in it.
    private static string Folded(string words) => string.Join(' ', new ActSentence("words", words).Text.Replace('’', '\'').ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
