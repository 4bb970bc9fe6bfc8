using System.Globalization;
using System.Text.RegularExpressions;

namespace AdControl.Rules.Phrases;

/// <summary>What a phrase book found in a text, and the questions rules ask about it. Thread-safe.</summary>
/// <remarks>A set or pattern that the book does not know is an <see cref="ArgumentException"/> that offers the nearest name.</remarks>
public sealed class PhraseMatches
{
    private readonly PhraseBook book;
    private readonly SetFindings?[]? bySet;
    private readonly Lazy<NormalisedText> words;
    private readonly Dictionary<string, IReadOnlyList<Match>> searched = new(StringComparer.Ordinal);

    internal PhraseMatches(PhraseBook book, string text, IReadOnlyList<TextSpan>? blocks, SetFindings?[]? bySet)
    {
        (this.book, Text, this.bySet) = (book, text, bySet);
        words = new Lazy<NormalisedText>(() => book.Normalise(text, blocks));
    }

    /// <summary>The text as it was given.</summary>
    public string Text { get; }

    /// <summary>The text as plain words; made on first use.</summary>
    public NormalisedText Words => words.Value;

    /// <summary>The matches of a set that count, in the order of the text, none overlapping another.</summary>
    public IReadOnlyList<PhraseMatch> Accepted(string set) => bySet?[book.IndexOf(set)] is { } found ? found.Accepted : Nothing(set);

    /// <summary>The matches of a set that do not count, with what takes each back.</summary>
    public IReadOnlyList<DismissedMatch> Dismissed(string set) => bySet?[book.IndexOf(set)] is { } found ? found.Dismissed : NothingDismissed(set);

    /// <summary>The names of the sets that match at least once.</summary>
    public IEnumerable<string> SetsThatMatch => bySet is null ? [] : book.Sets.Where((_, i) => bySet[i] is { HasAccepted: true }).Select(s => s.Name).Order(StringComparer.Ordinal);

    /// <summary>Whether the set matches at least once.</summary>
    public bool Says(string set) => Accepted(set).Count > 0;

    /// <summary>How many times the set matches.</summary>
    public int Count(string set) => Accepted(set).Count;

    /// <summary>The places where the set matches.</summary>
    public IReadOnlyList<TextSpan> Spans(string set) => [.. Accepted(set).Select(m => m.Span)];

    /// <summary>Pairs of matches in one block, in either order, with at most so many words between them; each pair as one stretch from the first to the last word.</summary>
    public IReadOnlyList<TextSpan> Near(string first, string second, int words) =>
        Pairs(Accepted(first), Accepted(second), (a, b) => a.Block == b.Block && WordsBetween(a, b) <= words);

    /// <summary>Pairs of matches in one sentence; each pair as one stretch from the first to the last word.</summary>
    public IReadOnlyList<TextSpan> SameSentence(string first, string second) => Pairs(Accepted(first), Accepted(second), (a, b) => a.Sentence == b.Sentence);

    /// <summary>The places where a named pattern matches.</summary>
    public IReadOnlyList<TextSpan> Matches(string pattern) => [.. Search(pattern).Select(m => new TextSpan(m.Index, m.Length))];

    /// <summary>What the group <c>value</c> of a named pattern captured, or the whole match where it has no such group; with the places.</summary>
    public IReadOnlyList<(string Text, TextSpan Span)> Captures(string pattern) => [.. Search(pattern).Select(Value)];

    /// <summary>The captures of a named pattern as numbers, a comma read as the decimal point and spaces inside left out; what is no number is passed over.</summary>
    public IReadOnlyList<double> Values(string pattern)
    {
        var values = new List<double>();
        foreach (var (text, _) in Captures(pattern))
        {
            var digits = string.Concat(text.Where(c => !char.IsWhiteSpace(c))).Replace(',', '.');
            if (double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
                values.Add(value);
        }
        return values;
    }

    /// <summary>The places where a wording stands word for word; case, accents, punctuation and line breaks apart.</summary>
    public IReadOnlyList<TextSpan> Quotes(string wording) => Words.Find(FormsOf(wording));

    /// <summary>The places where the words of a name stand in order.</summary>
    public IReadOnlyList<TextSpan> Names(string name) => Words.Find(FormsOf(name));

    /// <summary>The places where a substance is named: its common name without the salts and hydrates that may follow it.</summary>
    /// <param name="name">Name as the register writes it (« IBUPROFÈNE SODIQUE »).</param>
    /// <param name="salts">Words that may be left out; null: those of the context.</param>
    public IReadOnlyList<TextSpan> NamesSubstance(string name, IReadOnlyList<string>? salts = null)
    {
        var forms = FormsOf(name);
        var apart = (salts ?? book.Context.Salts).SelectMany(FormsOf).ToHashSet(StringComparer.Ordinal);
        var core = forms.Where(f => !apart.Contains(f)).ToList();
        return Words.Find(core.Count > 0 ? core : forms);
    }

    /// <summary>The significant words that the text shares with another, each once: longer than two letters and no stop words of the context.</summary>
    public IReadOnlyList<TextSpan> SharedWords(string other)
    {
        var theirs = FormsOf(other).ToHashSet(StringComparer.Ordinal);
        theirs.ExceptWith(book.Context.StopWords.SelectMany(FormsOf));
        theirs.RemoveWhere(f => f.Length <= 2);
        return [.. Words.Words.Where(w => theirs.Contains(w.Form)).DistinctBy(w => w.Form).Select(w => w.Span)];
    }

    private List<string> FormsOf(string text) => [.. book.Normalise(text).Words.Select(w => w.Form)];

    // Several rules ask about the same pattern: the text is searched once.
    private IReadOnlyList<Match> Search(string pattern)
    {
        lock (searched)
        {
            if (!searched.TryGetValue(pattern, out var found))
                searched.Add(pattern, found = book.PatternOf(pattern).Search(Text));
            return found;
        }
    }

    private static (string Text, TextSpan Span) Value(Match match)
    {
        Group value = match.Groups["value"] is { Success: true } group ? group : match;
        return (value.Value, new TextSpan(value.Index, value.Length));
    }

    private static int WordsBetween(PhraseMatch a, PhraseMatch b) => Math.Max(a.FirstWord, b.FirstWord) - Math.Min(a.LastWord, b.LastWord) - 1;

    // Both lists are in the order of the text: each match is paired with its neighbours only.
    private static List<TextSpan> Pairs(IReadOnlyList<PhraseMatch> first, IReadOnlyList<PhraseMatch> second, Func<PhraseMatch, PhraseMatch, bool> belong)
    {
        var pairs = new List<TextSpan>();
        var next = 0;
        foreach (var a in first)
        {
            while (next < second.Count && second[next].Span.Start < a.Span.Start)
                next++;
            for (var i = Math.Max(0, next - 1); i <= Math.Min(next, second.Count - 1); i++)
            {
                if (belong(a, second[i]))
                    pairs.Add(TextSpan.FromBounds(Math.Min(a.Span.Start, second[i].Span.Start), Math.Max(a.Span.End, second[i].Span.End)));
            }
        }
        return [.. pairs.Distinct()];
    }

    private PhraseMatch[] Nothing(string set)
    {
        book.IndexOf(set);
        return [];
    }

    private DismissedMatch[] NothingDismissed(string set)
    {
        book.IndexOf(set);
        return [];
    }
}
