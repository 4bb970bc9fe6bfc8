namespace AdControl.Rules.Phrases;

/// <summary>The patterns and guards that the words of one sentence satisfy, a bit each. Reusable; not thread-safe.</summary>
internal sealed class SentenceGuards(PhraseEngine engine)
{
    private readonly ulong[] patterns = new ulong[engine.Symbols.PatternCount / 64 + 1];
    private readonly ulong[] guards = new ulong[engine.Guards.Count / 64 + 1];

    public void Take(ReadOnlySpan<WordSlot> sentence)
    {
        Array.Clear(patterns);
        Array.Clear(guards);
        guards[0] = 1UL << PhraseFiling.NoGuard;
        foreach (ref readonly var word in sentence)
        {
            foreach (var pattern in engine.Symbols.PatternsOf(word.Symbol))
            {
                if (Has(patterns, pattern))
                    continue;
                patterns[pattern >> 6] |= 1UL << pattern;
                foreach (var guard in engine.Guards.Of(pattern))
                    guards[guard >> 6] |= 1UL << guard;
            }
        }
    }

    public bool Sees(int guard) => Has(guards, guard);

    /// <summary>Whether a word satisfies one of these patterns.</summary>
    public bool SeesAnyOf(int[] wanted)
    {
        foreach (var pattern in wanted)
        {
            if (Has(patterns, pattern))
                return true;
        }
        return false;
    }

    private static bool Has(ulong[] bits, int number) => (bits[number >> 6] >> number & 1) != 0;
}
