using System.Collections.Concurrent;

namespace AdControl.Rules.Phrases;

/// <summary>All phrase sets and patterns of a pack, compiled to be looked for together in one pass over a text. Immutable and thread-safe.</summary>
public sealed class PhraseBook
{
    private readonly Dictionary<string, int> setIndex;
    private readonly ConcurrentBag<MatchScratch> pool = [];

    internal PhraseBook(PhraseBookParts parts, PhraseContext context, List<PhraseSet> sets, List<PhrasePattern> patterns, List<RuleProblem> problems)
    {
        (Parts, Context, Sets, Problems) = (parts, context, sets, problems);
        Patterns = patterns.ToDictionary(p => p.Name, StringComparer.Ordinal);
        setIndex = new Dictionary<string, int>(sets.Count, StringComparer.Ordinal);
        for (var i = 0; i < sets.Count; i++)
            setIndex.Add(sets[i].Name, i);
    }

    /// <summary>All sets of all files, each name once.</summary>
    public IReadOnlyList<PhraseSet> Sets { get; }

    /// <summary>The named regular expressions of all files.</summary>
    public IReadOnlyDictionary<string, PhrasePattern> Patterns { get; }

    /// <summary>The context the book was built with.</summary>
    public PhraseContext Context { get; }

    /// <summary>Everything wrong in the files and between them, in the order of the files; empty when nothing is.</summary>
    public IReadOnlyList<RuleProblem> Problems { get; }

    /// <summary>Whether a problem is an error; such a book matches what could be read and must not judge a case.</summary>
    public bool HasErrors => Problems.Any(p => p.Severity == ProblemSeverity.Error);

    internal PhraseBookParts Parts { get; }

    /// <summary>Number of different phrases.</summary>
    public int PhraseCount => Parts.ClaimEngine.Programs.Length;

    /// <summary>Compiles phrase files together.</summary>
    /// <param name="files">The files; their own problems are among the book's.</param>
    /// <param name="context">Fillers, negations and the rest of the language's frame.</param>
    public static PhraseBook Build(IEnumerable<PhraseFile> files, PhraseContext context) => new PhraseBookBuilder([.. files], context).Build();

    /// <summary>Whether there is a set of this name.</summary>
    public bool HasSet(string name) => setIndex.ContainsKey(name);

    /// <summary>Whether there is a pattern of this name.</summary>
    public bool HasPattern(string name) => Patterns.ContainsKey(name);

    /// <summary>The known set name that is most like this one; null when none is.</summary>
    public string? NearestSet(string name) => NearestName.Of(name, setIndex.Keys);

    /// <summary>The known pattern name that is most like this one; null when none is.</summary>
    public string? NearestPattern(string name) => NearestName.Of(name, Patterns.Keys);

    /// <summary>Looks for all sets in a text, in one pass.</summary>
    /// <param name="text">The text; offsets of matches count its UTF-16 units.</param>
    /// <param name="blocks">Its blocks (paragraphs, cells, headings) in order and apart from each other; no sentence crosses their bounds. Null: blank lines part the text.</param>
    public PhraseMatches Match(string text, IReadOnlyList<TextSpan>? blocks = null)
    {
        var scratch = Rent();
        var found = scratch.Run(text, blocks);
        Return(scratch);
        return new PhraseMatches(this, text, blocks, found);
    }

    /// <summary>The plain words of a text with their places.</summary>
    /// <param name="text">The text.</param>
    /// <param name="blocks">As for <see cref="Match"/>.</param>
    public NormalisedText Normalise(string text, IReadOnlyList<TextSpan>? blocks = null)
    {
        var scratch = Rent();
        scratch.Tokeniser.SplitsAmbiguous = false;
        scratch.Tokeniser.Run(text, blocks);
        var normalised = NormalisedText.From(text, scratch.Tokeniser);
        Return(scratch);
        return normalised;
    }

    internal int IndexOf(string set) => setIndex.TryGetValue(set, out var index)
        ? index
        : throw new ArgumentException($"There is no phrase set `{set}`. {NearestName.Suggest(set, setIndex.Keys)}".TrimEnd(), nameof(set));

    internal PhrasePattern PatternOf(string name) => Patterns.TryGetValue(name, out var pattern)
        ? pattern
        : throw new ArgumentException($"There is no pattern `{name}`. {NearestName.Suggest(name, Patterns.Keys)}".TrimEnd(), nameof(name));

    internal MatchScratch Rent() => pool.TryTake(out var scratch) ? scratch : new MatchScratch(Parts);

    internal void Return(MatchScratch scratch)
    {
        if (scratch.IsWorthKeeping)
            pool.Add(scratch);
    }
}
