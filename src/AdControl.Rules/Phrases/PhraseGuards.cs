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

    /// <summary>Numbers the guards.</summary>
    /// <param name="sets">The first guard of each phrase; null for a phrase without.</param>
    /// <param name="patternCount">How many patterns there are.</param>
    /// <param name="guardOf">The number of each phrase's guard.</param>
    public static PhraseGuards Of(int[]?[] sets, int patternCount, out int[] guardOf)
    {
        guardOf = new int[sets.Length];
        var distinct = new List<int[]>();
        var bySet = new Dictionary<int[], int>(ReferenceEqualityComparer.Instance);
        var ofSingle = new int[patternCount];
        for (var i = 0; i < sets.Length; i++)
        {
            if (sets[i] is { } set)
                guardOf[i] = set.Length == 1 ? NumberOf(set, ref ofSingle[set[0]], distinct) : NumberOf(set, bySet, distinct);
        }
        return Index(distinct, patternCount);
    }

    private static int NumberOf(int[] set, ref int known, List<int[]> distinct)
    {
        if (known != 0)
            return known;
        distinct.Add(set);
        return known = distinct.Count;
    }

    // Phrases that share a list share the set itself.
    private static int NumberOf(int[] set, Dictionary<int[], int> known, List<int[]> distinct)
    {
        if (known.TryGetValue(set, out var number))
            return number;
        distinct.Add(set);
        known.Add(set, distinct.Count);
        return distinct.Count;
    }

    private static PhraseGuards Index(List<int[]> distinct, int patternCount)
    {
        var first = new int[patternCount + 1];
        foreach (var set in distinct)
        {
            foreach (var pattern in set)
                first[pattern + 1]++;
        }
        for (var i = 0; i < patternCount; i++)
            first[i + 1] += first[i];
        var guards = new int[first[patternCount]];
        var next = first.AsSpan().ToArray();
        for (var guard = 0; guard < distinct.Count; guard++)
        {
            foreach (var pattern in distinct[guard])
                guards[next[pattern]++] = guard + 1;
        }
        return new PhraseGuards(distinct.Count + 1, guards, first);
    }
}
