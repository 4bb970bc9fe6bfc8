namespace AdControl.Rules.Phrases;

/// <summary>Many phrases that are looked for together. Thread-safe; each search brings its own <see cref="PhraseSearch"/>.</summary>
/// <remarks>
/// Every phrase is filed under its rarest words (its anchor), and there under the next rarest (its guard). Words of the text without a phrase under them cost one look-up,
/// and under a word only the phrases whose guard stands in the sentence are tried, however many phrases there are.
/// </remarks>
internal sealed class PhraseEngine
{
    private static readonly PhraseCandidate[] s_none = [];
    private readonly PatternIndex anchors;
    private readonly PatternIndex guards;
    private readonly PhraseCandidate[]?[] candidates;
    private readonly GuardBits[]?[] guardBits;
    private readonly PreparedPhrase?[] prepared;
    private readonly int[] guardOf;
    private readonly PatternGroup?[] anchorOf;

    /// <param name="programs">The phrases.</param>
    /// <param name="symbols">What the words satisfy.</param>
    /// <param name="commonness">How often each pattern may be met in a text, by the look of its words.</param>
    public PhraseEngine(List<PhraseProgram> programs, SymbolTable symbols, List<int> commonness)
    {
        (Programs, Symbols) = (programs.ToArray(), symbols);
        (candidates, guardBits) = (new PhraseCandidate[symbols.Count][], new GuardBits[symbols.Count][]);
        prepared = new PreparedPhrase?[Programs.Length];
        var filing = new PhraseFiling(Programs, symbols.PatternCount, commonness);
        (anchors, anchorOf, MoreGuards, guardOf, guards) = (filing.Anchors, filing.AnchorOf, filing.MoreGuards, filing.GuardOf, filing.Guards);
    }

    public PhraseProgram[] Programs { get; }

    public SymbolTable Symbols { get; }

    /// <summary>How many guards there are.</summary>
    public int GuardCount => guards.Count;

    /// <summary>For each phrase further sets of patterns of which its sentence must hold one each.</summary>
    public int[][][] MoreGuards { get; }

    /// <summary>The phrases to try at a word of this symbol, by their guards; made when a text first holds it, because a document holds few of all words.</summary>
    public PhraseCandidate[] CandidatesAt(int symbol) => candidates[symbol] ?? MakeCandidates(symbol);

    /// <summary>The guards that a word of this symbol satisfies, each row once; made when a text first holds it.</summary>
    public GuardBits[] GuardsAt(int symbol) => guardBits[symbol] ?? MakeGuards(symbol);

    /// <summary>The phrase ready to run; made when a text first needs it.</summary>
    public PreparedPhrase Prepared(int phrase) => prepared[phrase] ?? Prepare(phrase);

    // Two threads may make the same at once: either is as good.
    private PhraseCandidate[] MakeCandidates(int symbol)
    {
        var phrases = PhrasesUnder(Symbols.PatternsOf(symbol));
        var keys = Array.ConvertAll(phrases, p => guardOf[p]);
        Array.Sort(keys, phrases);
        var made = phrases.Length == 0 ? s_none : new PhraseCandidate[phrases.Length];
        for (var i = 0; i < made.Length; i++)
            made[i] = new PhraseCandidate(keys[i], phrases[i]);
        Volatile.Write(ref candidates[symbol], made);
        return made;
    }

    private GuardBits[] MakeGuards(int symbol)
    {
        var satisfied = new List<int>();
        foreach (var pattern in Symbols.PatternsOf(symbol))
            satisfied.AddRange(guards.Of(pattern));
        satisfied.Sort();
        var made = new GuardBits[satisfied.Count];
        var count = 0;
        foreach (var guard in satisfied)
        {
            if (count == 0 || made[count - 1].Row != guard >> 6)
                made[count++] = new GuardBits(guard >> 6, 0);
            made[count - 1] = new GuardBits(guard >> 6, made[count - 1].Bits | 1UL << guard);
        }
        made = made.AsSpan(0, count).ToArray();
        Volatile.Write(ref guardBits[symbol], made);
        return made;
    }

    private int[] PhrasesUnder(ReadOnlySpan<int> patterns)
    {
        var phrases = new List<int>();
        var lists = 0;
        foreach (var pattern in patterns)
        {
            var more = anchors.Of(pattern);
            if (more.Length == 0)
                continue;
            lists++;
            phrases.AddRange(more);
        }
        return lists > 1 ? [.. new HashSet<int>(phrases)] : [.. phrases];
    }

    private PreparedPhrase Prepare(int phrase)
    {
        var made = new PreparedPhrase(Programs[phrase], anchorOf[phrase]?.Patterns, Symbols);
        Volatile.Write(ref prepared[phrase], made);
        return made;
    }
}
