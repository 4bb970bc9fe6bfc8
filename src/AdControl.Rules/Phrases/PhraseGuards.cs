namespace AdControl.Rules.Phrases;

/// <summary>The sets of patterns that phrases need to see in a sentence, each with a number. Immutable.</summary>
internal sealed class PhraseGuards
{
    /// <summary>The guard of phrases that need no further word: seen in every sentence.</summary>
    public const int Always = 0;

    private readonly int[] guards;
    private readonly int[] firstGuard;

    private PhraseGuards(int count, int[] guards, int[] firstGuard) => (Count, this.guards, this.firstGuard) = (count, guards, firstGuard);

    public int Count { get; }

    /// <summary>The guards that a pattern satisfies.</summary>
    public ReadOnlySpan<int> SatisfiedBy(int pattern) => guards.AsSpan(firstGuard[pattern], firstGuard[pattern + 1] - firstGuard[pattern]);

    /// <summary>Numbers the guards in the order they are given, from 1.</summary>
    /// <param name="distinct">Each guard once.</param>
    /// <param name="patternCount">How many patterns there are.</param>
    public static PhraseGuards Of(List<PatternGroup> distinct, int patternCount)
    {
        var first = new int[patternCount + 1];
        foreach (var group in distinct)
        {
            foreach (var pattern in group.Patterns)
                first[pattern + 1]++;
        }
        for (var i = 0; i < patternCount; i++)
            first[i + 1] += first[i];
        var guards = new int[first[patternCount]];
        var next = first.AsSpan().ToArray();
        for (var guard = 0; guard < distinct.Count; guard++)
        {
            foreach (var pattern in distinct[guard].Patterns)
                guards[next[pattern]++] = guard + 1;
        }
        return new PhraseGuards(distinct.Count + 1, guards, first);
    }
}
