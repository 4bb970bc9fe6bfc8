namespace AdControl.Rules.Phrases;

/// <summary>Many phrases that are looked for together. Immutable; each search brings its own <see cref="PhraseSearch"/>.</summary>
/// <remarks>
/// Every phrase is filed under its rarest words (its anchor). Words of the text without a phrase under them cost one look-up, however many phrases there are;
/// a word with phrases under it has them tried only if the other words they need stand in the same sentence.
/// </remarks>
internal sealed class PhraseEngine
{
    public PhraseEngine(IReadOnlyList<PhraseProgram> programs, List<int[]> symbols)
    {
        Programs = [.. programs];
        SymbolPatterns = [.. symbols];
        LongestProgram = programs.Count == 0 ? 0 : programs.Max(p => p.Steps.Length);
        PatternCount = 1 + symbols.SelectMany(s => s).DefaultIfEmpty(0).Max();
        Anchored = FileByAnchor();
    }

    public PhraseProgram[] Programs { get; }

    /// <summary>The patterns each symbol satisfies.</summary>
    public int[][] SymbolPatterns { get; }

    /// <summary>The phrases to try at a word of each symbol; null for none.</summary>
    public int[]?[] Anchored { get; }

    public int LongestProgram { get; }

    public int PatternCount { get; }

    public bool Satisfies(int symbol, int pattern)
    {
        foreach (var satisfied in SymbolPatterns[symbol])
        {
            if (satisfied == pattern)
                return true;
        }
        return false;
    }

    private int[]?[] FileByAnchor()
    {
        var byPattern = new List<int>?[PatternCount];
        for (var i = 0; i < Programs.Length; i++)
        {
            foreach (var pattern in Programs[i].Anchor)
                (byPattern[pattern] ??= []).Add(i);
        }
        return Array.ConvertAll(SymbolPatterns, patterns => Merge(patterns, byPattern));
    }

    private static int[]? Merge(int[] patterns, List<int>?[] byPattern)
    {
        var all = patterns.SelectMany(p => byPattern[p] ?? []).Distinct().Order().ToArray();
        return all.Length == 0 ? null : all;
    }
}
