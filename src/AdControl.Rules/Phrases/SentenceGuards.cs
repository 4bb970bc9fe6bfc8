namespace AdControl.Rules.Phrases;

/// <summary>The patterns and guards that the words of one sentence satisfy. Reusable; not thread-safe.</summary>
internal sealed class SentenceGuards(PhraseEngine engine)
{
    private readonly int[] seen = new int[engine.Symbols.PatternCount];
    private int mark;

    // A bit each: many guards are seen for one that is asked for.
    private readonly ulong[] guards = new ulong[engine.GuardCount / 64 + 1];

    public void Take(ReadOnlySpan<WordSlot> sentence)
    {
        mark++;
        Array.Clear(guards);
        guards[0] = 1UL << PhraseFiling.NoGuard;
        foreach (ref readonly var word in sentence)
        {
            foreach (var pattern in engine.Symbols.PatternsOf(word.Symbol))
                seen[pattern] = mark;
            foreach (ref readonly var satisfied in engine.GuardsAt(word.Symbol).AsSpan())
                guards[satisfied.Row] |= satisfied.Bits;
        }
    }

    public bool Sees(int guard) => (guards[guard >> 6] >> guard & 1) != 0;

    /// <summary>Whether a word satisfies one of these patterns.</summary>
    public bool SeesAnyOf(int[] wanted)
    {
        foreach (var pattern in wanted)
        {
            if (seen[pattern] == mark)
                return true;
        }
        return false;
    }
}
