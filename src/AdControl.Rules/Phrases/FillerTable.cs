namespace AdControl.Rules.Phrases;

/// <summary>Words and short sequences that may stand anywhere inside a phrase.</summary>
internal sealed class FillerTable
{
    private readonly PhraseEngine? engine;
    private readonly int[]?[] byFirstSymbol = [];
    private readonly List<int[]> sequences;

    /// <param name="sequences">Each filler as the patterns of its words.</param>
    /// <param name="engine">Says which symbols satisfy them.</param>
    public FillerTable(List<int[]> sequences, PhraseEngine engine)
    {
        (this.sequences, this.engine) = (sequences, engine);
        byFirstSymbol = new int[engine.SymbolPatterns.Length][];
        for (var symbol = 0; symbol < byFirstSymbol.Length; symbol++)
        {
            var starting = Enumerable.Range(0, sequences.Count).Where(i => engine.Satisfies(symbol, sequences[i][0])).OrderByDescending(i => sequences[i].Length).ToArray();
            byFirstSymbol[symbol] = starting.Length == 0 ? null : starting;
        }
    }

    /// <summary>Number of words of the longest filler that begins here; 0 for none.</summary>
    public int LengthAt(ReadOnlySpan<WordSlot> words, int at, int limit)
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

    private bool Matches(int[] patterns, ReadOnlySpan<WordSlot> words, int at, int limit)
    {
        if (at + patterns.Length > limit)
            return false;
        for (var i = 1; i < patterns.Length; i++)
        {
            if (!engine!.Satisfies(words[at + i].Symbol, patterns[i]))
                return false;
        }
        return true;
    }
}
