namespace AdControl.Rules.Phrases;

/// <summary>Words and short sequences that may stand anywhere inside a phrase.</summary>
internal sealed class FillerTable
{
    private readonly SymbolTable symbols;
    private readonly int[]?[] byFirstSymbol;
    private readonly Dictionary<int, List<int>> byFirstPattern = [];
    private readonly List<int[]> sequences;

    /// <param name="sequences">Each filler as the patterns of its words.</param>
    /// <param name="symbols">Says which symbols satisfy them.</param>
    public FillerTable(List<int[]> sequences, SymbolTable symbols)
    {
        (this.sequences, this.symbols) = (sequences, symbols);
        for (var i = 0; i < sequences.Count; i++)
        {
            if (!byFirstPattern.TryGetValue(sequences[i][0], out var fillers))
                byFirstPattern.Add(sequences[i][0], fillers = []);
            fillers.Add(i);
        }
        byFirstSymbol = new int[symbols.Count][];
        foreach (var pattern in byFirstPattern.Keys)
        {
            foreach (var symbol in symbols.SymbolsOf(pattern))
                byFirstSymbol[symbol] ??= Starting(symbols.PatternsOf(symbol));
        }
    }

    /// <summary>Whether a filler may begin with a word of this symbol.</summary>
    public bool MayBegin(int symbol) => byFirstSymbol[symbol] is not null;

    private int[]? Starting(ReadOnlySpan<int> patterns)
    {
        List<int>? starting = null;
        foreach (var pattern in patterns)
        {
            if (byFirstPattern.TryGetValue(pattern, out var fillers))
                (starting ??= []).AddRange(fillers);
        }
        starting?.Sort((a, b) => sequences[b].Length.CompareTo(sequences[a].Length));
        return starting?.ToArray();
    }

    /// <summary>Number of words of the longest filler that begins here; 0 for none.</summary>
    public int LengthAt(ReadOnlySpan<SentenceWord> words, int at, int limit)
    {
        if (byFirstSymbol[words[at].Symbol] is not { } starting)
            return 0;
        foreach (var index in starting)
        {
            if (Matches(sequences[index], words, at, limit))
                return sequences[index].Length;
        }
        return 0;
    }

    private bool Matches(int[] patterns, ReadOnlySpan<SentenceWord> words, int at, int limit)
    {
        if (at + patterns.Length > limit)
            return false;
        for (var i = 1; i < patterns.Length; i++)
        {
            if (!symbols.Satisfies(words[at + i].Symbol, patterns[i]))
                return false;
        }
        return true;
    }
}
