namespace AdControl.Rules.Phrases;

/// <summary>Many phrases that are looked for together. Immutable; each search brings its own <see cref="PhraseSearch"/>.</summary>
/// <remarks>
/// Every phrase is filed under its rarest words (its anchor). Words of the text without a phrase under them cost one look-up, however many phrases there are;
/// a word with phrases under it has them tried only if the other words they need stand in the same sentence.
/// </remarks>
internal sealed class PhraseEngine
{
    public PhraseEngine(IReadOnlyList<PhraseProgram> programs, List<int[]> symbols, int patternCount)
    {
        Programs = [.. programs];
        SymbolPatterns = [.. symbols];
        LongestProgram = programs.Count == 0 ? 0 : programs.Max(p => p.StepCount);
        PatternCount = patternCount;
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

    /// <summary>Whether the symbol satisfies one of these patterns.</summary>
    public bool SatisfiesAny(int symbol, int[] patterns)
    {
        foreach (var satisfied in SymbolPatterns[symbol])
        {
            if (patterns.AsSpan().Contains(satisfied))
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
        List<int>? all = null;
        var shared = false;
        foreach (var pattern in patterns)
        {
            if (byPattern[pattern] is not { } more)
                continue;
            shared = all is not null;
            all = all is null ? more : [.. all, .. more];
        }
        return all is null ? null : shared ? [.. all.Distinct()] : [.. all];
    }
}
