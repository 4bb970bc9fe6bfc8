namespace AdControl.Rules.Phrases;

/// <summary>Many phrases that are looked for together. Thread-safe; each search brings its own <see cref="PhraseSearch"/>.</summary>
/// <remarks>
/// Every phrase is filed under its rarest words (its anchor), and there under the next rarest (its guard). Words of the text without a phrase under them cost one look-up,
/// and under a word only the phrases whose guard stands in the sentence are tried, however many phrases there are.
/// </remarks>
internal sealed class PhraseEngine
{
    private const int MostGuards = 3;
    private readonly List<int>?[] byAnchor;
    private readonly PhraseCandidates?[] candidates;
    private readonly PreparedPhrase?[] prepared;
    private readonly int[] guardOf;

    /// <param name="programs">The phrases.</param>
    /// <param name="symbols">What the words satisfy.</param>
    /// <param name="weights">How often each pattern may be met in a text.</param>
    public PhraseEngine(IReadOnlyList<PhraseProgram> programs, SymbolTable symbols, List<int> weights)
    {
        (Programs, Symbols) = ([.. programs], symbols);
        byAnchor = new List<int>?[symbols.PatternCount];
        candidates = new PhraseCandidates?[symbols.Count];
        prepared = new PreparedPhrase?[Programs.Length];
        MoreGuards = new int[Programs.Length][][];
        var guards = new int[]?[Programs.Length];
        for (var i = 0; i < Programs.Length; i++)
            guards[i] = File(i, weights);
        Guards = PhraseGuards.Of(guards, symbols.PatternCount, out guardOf);
    }

    public PhraseProgram[] Programs { get; }

    public SymbolTable Symbols { get; }

    public PhraseGuards Guards { get; }

    /// <summary>For each phrase further sets of patterns of which its sentence must hold one each.</summary>
    public int[][][] MoreGuards { get; }

    public int LongestProgram { get; private set; }

    /// <summary>The phrases to try at a word of this symbol; made when a text first holds it, because a document holds few of all words.</summary>
    public PhraseCandidates CandidatesAt(int symbol) => candidates[symbol] ?? MakeCandidates(symbol);

    /// <summary>The phrase ready to run; made when a text first needs it.</summary>
    public PreparedPhrase Prepared(int phrase) => prepared[phrase] ?? Prepare(phrase);

    private int[]? File(int phrase, List<int> weights)
    {
        var program = Programs[phrase];
        LongestProgram = Math.Max(LongestProgram, program.StepCount);
        var groups = new List<int[]>(program.Required);
        var anchor = PhrasePart.Rarest(groups, weights) ?? [];
        foreach (var pattern in anchor)
            (byAnchor[pattern] ??= []).Add(phrase);
        groups.Remove(anchor);
        if (PhrasePart.Rarest(groups, weights) is not { } first)
        {
            MoreGuards[phrase] = [];
            return null;
        }
        groups.Remove(first);
        MoreGuards[phrase] = groups.Count < MostGuards ? [.. groups] : groups.GetRange(0, MostGuards - 1).ToArray();
        return first;
    }

    // Two threads may make the same at once: either is as good.
    private PhraseCandidates MakeCandidates(int symbol)
    {
        var phrases = PhrasesUnder(Symbols.PatternsOf(symbol));
        var made = phrases.Length == 0 ? PhraseCandidates.None : PhraseCandidates.Of(phrases, guardOf);
        Volatile.Write(ref candidates[symbol], made);
        return made;
    }

    private int[] PhrasesUnder(ReadOnlySpan<int> patterns)
    {
        var phrases = new List<int>();
        var lists = 0;
        foreach (var pattern in patterns)
        {
            if (byAnchor[pattern] is not { } more)
                continue;
            lists++;
            phrases.AddRange(more);
        }
        return lists > 1 ? [.. new HashSet<int>(phrases)] : [.. phrases];
    }

    private PreparedPhrase Prepare(int phrase)
    {
        var program = Programs[phrase];
        var made = new PreparedPhrase(program.Code, program.Span, program.Code.First is { } first ? Symbols.Satisfying(first) : null);
        Volatile.Write(ref prepared[phrase], made);
        return made;
    }
}
