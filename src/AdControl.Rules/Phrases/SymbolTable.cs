namespace AdControl.Rules.Phrases;

/// <summary>Which word patterns the symbols of a vocabulary satisfy. Immutable.</summary>
internal sealed class SymbolTable
{
    private readonly int[] patterns;
    private readonly int[] firstPattern;
    private readonly int[] symbols;
    private readonly int[] firstSymbol;
    private readonly ulong[] signatures;

    /// <summary>The signature of whatever may be any word, or none.</summary>
    public const ulong AnyWord = ulong.MaxValue;

    /// <summary>The signature of no word at all, or of one without patterns: it shares its bit with <see cref="AnyWord"/> alone.</summary>
    public const ulong NoWord = 1UL << 63;

    /// <param name="patterns">The patterns of all symbols, one symbol after the other.</param>
    /// <param name="firstPattern">Where each symbol's begin; one more for the end.</param>
    /// <param name="patternCount">How many patterns there are.</param>
    public SymbolTable(int[] patterns, int[] firstPattern, int patternCount)
    {
        (this.patterns, this.firstPattern, PatternCount) = (patterns, firstPattern, patternCount);
        firstSymbol = new int[patternCount + 1];
        foreach (var pattern in patterns)
            firstSymbol[pattern + 1]++;
        for (var i = 0; i < patternCount; i++)
            firstSymbol[i + 1] += firstSymbol[i];
        signatures = new ulong[firstPattern.Length - 1];
        symbols = new int[patterns.Length];
        var next = firstSymbol.AsSpan().ToArray();
        for (var symbol = 0; symbol + 1 < firstPattern.Length; symbol++)
        {
            signatures[symbol] = NoWord;
            for (var i = firstPattern[symbol]; i < firstPattern[symbol + 1]; i++)
            {
                symbols[next[patterns[i]]++] = symbol;
                signatures[symbol] |= SignatureOf(patterns[i]);
            }
        }
    }

    /// <summary>Number of symbols.</summary>
    public int Count => firstPattern.Length - 1;

    public int PatternCount { get; }

    /// <summary>A bit for a pattern; two may share one.</summary>
    public static ulong SignatureOf(int pattern) => 1UL << (int)((uint)pattern * 0x9E3779B9u >> 16) % 63;

    /// <summary>The bits of all patterns that a symbol satisfies. Two that share no bit with a signature of patterns satisfy none of them.</summary>
    public ulong SignatureOfSymbol(int symbol) => signatures[symbol];

    /// <summary>The patterns a symbol satisfies.</summary>
    public ReadOnlySpan<int> PatternsOf(int symbol) => patterns.AsSpan(firstPattern[symbol], firstPattern[symbol + 1] - firstPattern[symbol]);

    /// <summary>The symbols that satisfy a pattern.</summary>
    public ReadOnlySpan<int> SymbolsOf(int pattern) => symbols.AsSpan(firstSymbol[pattern], firstSymbol[pattern + 1] - firstSymbol[pattern]);

    public bool Satisfies(int symbol, int pattern)
    {
        foreach (var satisfied in PatternsOf(symbol))
        {
            if (satisfied == pattern)
                return true;
        }
        return false;
    }

    /// <summary>Whether the symbol satisfies one of these patterns.</summary>
    public bool SatisfiesAny(int symbol, int[] wanted)
    {
        foreach (var satisfied in PatternsOf(symbol))
        {
            if (wanted.AsSpan().Contains(satisfied))
                return true;
        }
        return false;
    }

    /// <summary>The symbols that satisfy one of these patterns, a bit each.</summary>
    public ulong[] Satisfying(int[] wanted)
    {
        var bits = new ulong[(Count + 63) / 64];
        foreach (var pattern in wanted)
        {
            foreach (var symbol in SymbolsOf(pattern))
                bits[symbol >> 6] |= 1UL << (symbol & 63);
        }
        return bits;
    }
}
