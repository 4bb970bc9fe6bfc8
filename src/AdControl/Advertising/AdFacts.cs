using AdControl.Documents;
using AdControl.Law;
using AdControl.Rules;
using AdControl.Rules.Phrases;

namespace AdControl.Advertising;

/// <summary>What rules read as <c>ad</c>: the text of the advertisement, searched once for all phrase sets.</summary>
internal sealed class AdFacts
{
    private readonly DocumentText document;
    private readonly RulePack pack;
    private readonly double? letterHeight;
    private readonly Lazy<int> words;

    /// <param name="document">The document.</param>
    /// <param name="pack">Its phrases are looked for.</param>
    /// <param name="letterHeight">The height of all letters in points, for a text that has no layout of its own; null: that of the document.</param>
    public AdFacts(DocumentText document, RulePack pack, double? letterHeight = null)
    {
        (this.document, this.pack, this.letterHeight) = (document, pack, letterHeight);
        Phrases = pack.Phrases.Match(ControlSequences.Blanked(document.Text), [.. document.Blocks.Select(b => new TextSpan(b.Start, b.Length))]);
        words = new Lazy<int>(() => Phrases.Words.Words.Count);
    }

    public PhraseMatches Phrases { get; }

    public string Text => document.Text;

    public int Words => words.Value;

    public int Pages => document.Pages;

    public bool HasPictures => document.HasPictures;

    /// <summary>The places where a substance is named as people name it; the register adds salts and the part of a plant, often in brackets.</summary>
    public IReadOnlyList<TextSpan> Substance(string name)
    {
        var bracket = name.IndexOf('(', StringComparison.Ordinal);
        var head = bracket > 0 ? name[..bracket] : name;
        return Phrases.NamesSubstance(WithoutSalts(head));
    }

    /// <summary>The smallest letter height of a set's matches in points; null when the format tells none, infinite when nothing matches.</summary>
    public double? LetterHeight(string set)
    {
        var smallest = double.PositiveInfinity;
        foreach (var match in Phrases.Accepted(set))
        {
            if ((letterHeight ?? document.LetterHeight(match.Span.Start, match.Span.Length)) is not { } height) return null;
            smallest = Math.Min(smallest, height);
        }
        return smallest;
    }

    /// <summary>The matches that do not count, with the words that take them back.</summary>
    public IReadOnlyList<DismissedPassage> DismissedOf(IEnumerable<string> sets) =>
        [.. sets.SelectMany(set => Phrases.Dismissed(set).Select(d => Describe(set, d)))];

    // The register writes "CÉTIRIZINE (DICHLORHYDRATE DE)" and "IBUPROFÈNE SODIQUE"; people say "cétirizine" and "ibuprofène".
    private string WithoutSalts(string name)
    {
        var folded = $" {FoldedText.Of(name)} ";
        if (pack.Parameters.FindList(ParameterIds.SubstanceSalts) is not { } salts) return name;
        foreach (var salt in salts.Folded)
            folded = folded.Replace($" {salt} ", " ", StringComparison.Ordinal);
        return string.IsNullOrWhiteSpace(folded) ? name : folded.Trim();
    }

    private DismissedPassage Describe(string set, DismissedMatch dismissed) => new(
        set, dismissed.Match.Span.Of(document.Text), dismissed.Match.Phrase, dismissed.Reason.WireName(), dismissed.Cue.Of(document.Text));
}
