namespace AdControl.Server.Pages;

/// <summary>A line of two compared texts.</summary>
/// <param name="Before">The line as it was; null when it is new.</param>
/// <param name="After">The line as it is; null when it is gone.</param>
internal sealed record TextDifference(string? Before, string? After)
{
    // Beyond this a text is compared from its ends only: the table of the rest would not fit.
    private const int MostCells = 4_000_000;

    /// <summary>Whether both have the line.</summary>
    public bool IsSame => Before is not null && Before == After;

    /// <summary>The lines of two texts beside each other; what was changed in one place stands in one line.</summary>
    public static IReadOnlyList<TextDifference> Of(string before, string after)
    {
        string[] some = Lines(before), others = Lines(after);
        var start = 0;
        while (start < some.Length && start < others.Length && some[start] == others[start]) start++;
        var end = 0;
        while (end < some.Length - start && end < others.Length - start && some[^(end + 1)] == others[^(end + 1)]) end++;
        return
        [
            .. some[..start].Select(line => new TextDifference(line, line)),
            .. Middle(some[start..^end], others[start..^end]),
            .. some[^end..].Select(line => new TextDifference(line, line)),
        ];
    }

    private static IEnumerable<TextDifference> Middle(string[] some, string[] others)
    {
        List<string> gone = [], added = [];
        var (i, j) = (0, 0);
        if ((long)some.Length * others.Length <= MostCells)
        {
            var lengths = Lengths(some, others);
            while (i < some.Length && j < others.Length)
            {
                if (some[i] == others[j])
                {
                    foreach (var pair in Paired(gone, added)) yield return pair;
                    yield return new TextDifference(some[i++], others[j++]);
                }
                else if (lengths[i + 1, j] >= lengths[i, j + 1]) gone.Add(some[i++]);
                else added.Add(others[j++]);
            }
        }
        gone.AddRange(some[i..]);
        added.AddRange(others[j..]);
        foreach (var pair in Paired(gone, added)) yield return pair;
    }

    private static List<TextDifference> Paired(List<string> gone, List<string> added)
    {
        var pairs = Enumerable.Range(0, Math.Max(gone.Count, added.Count)).Select(n => new TextDifference(n < gone.Count ? gone[n] : null, n < added.Count ? added[n] : null)).ToList();
        gone.Clear();
        added.Clear();
        return pairs;
    }

    private static int[,] Lengths(string[] some, string[] others)
    {
        var lengths = new int[some.Length + 1, others.Length + 1];
        for (var i = some.Length - 1; i >= 0; i--)
            for (var j = others.Length - 1; j >= 0; j--)
                lengths[i, j] = some[i] == others[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        return lengths;
    }

    private static string[] Lines(string text) => [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];
}
