namespace AdControl.Rules.Phrases;

/// <summary>Puts groups of patterns together. Used by one thread.</summary>
/// <param name="commonness">How often each pattern may be met; it may still grow.</param>
internal sealed class PatternUnion(List<int> commonness)
{
    private int[] marks = new int[64];
    private int[] patterns = new int[64];
    private int mark;

    /// <summary>All patterns of the groups, each once, in the order of their first appearance.</summary>
    public PatternGroup Of(PatternGroup[] groups)
    {
        if (groups.Length == 1)
            return groups[0];
        mark++;
        if (marks.Length < commonness.Count)
            Array.Resize(ref marks, 2 * commonness.Count);
        var (count, sum) = (0, 0);
        foreach (var group in groups)
        {
            foreach (var pattern in group.Patterns)
            {
                if (marks[pattern] == mark)
                    continue;
                marks[pattern] = mark;
                sum += commonness[pattern];
                if (count == patterns.Length)
                    Array.Resize(ref patterns, 2 * count);
                patterns[count++] = pattern;
            }
        }
        return new PatternGroup(patterns.AsSpan(0, count).ToArray(), sum);
    }
}
