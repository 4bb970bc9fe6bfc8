namespace AdControl.Rules.Phrases;

/// <summary>Groups of patterns by their numbers, found by each of their patterns. Immutable.</summary>
internal sealed class PatternIndex
{
    private readonly int[] numbers;
    private readonly int[] first;

    /// <param name="groups">The groups, numbered from 0; a number whose group is null stands under no pattern.</param>
    /// <param name="patternCount">How many patterns there are.</param>
    public PatternIndex(ReadOnlySpan<PatternGroup?> groups, int patternCount)
    {
        Count = groups.Length;
        first = new int[patternCount + 1];
        foreach (var group in groups)
        {
            foreach (var pattern in group?.Patterns ?? [])
                first[pattern + 1]++;
        }
        for (var i = 0; i < patternCount; i++)
            first[i + 1] += first[i];
        numbers = new int[first[patternCount]];
        var next = first.AsSpan().ToArray();
        for (var number = 0; number < groups.Length; number++)
        {
            foreach (var pattern in groups[number]?.Patterns ?? [])
                numbers[next[pattern]++] = number;
        }
    }

    /// <summary>How many numbers there are.</summary>
    public int Count { get; }

    /// <summary>The numbers of the groups a pattern is in, in ascending order.</summary>
    public ReadOnlySpan<int> Of(int pattern) => numbers.AsSpan(first[pattern], first[pattern + 1] - first[pattern]);
}
