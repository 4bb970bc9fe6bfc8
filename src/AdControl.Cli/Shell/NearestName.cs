namespace AdControl.Cli.Shell;

/// <summary>Finds what somebody meant who mistyped a name.</summary>
internal static class NearestName
{
    /// <summary>The name closest to <paramref name="typed"/>; null when none is near enough to be worth offering.</summary>
    public static string? Of(string typed, IEnumerable<string> names)
    {
        var tolerance = Math.Max(1, typed.Length / 3);
        return names
            .Select(name => (name, distance: Distance(typed.ToUpperInvariant(), name.ToUpperInvariant())))
            .Where(pair => pair.distance <= tolerance || pair.name.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .OrderBy(pair => pair.distance)
            .Select(pair => pair.name)
            .FirstOrDefault();
    }

    // Optimal string alignment: a swap of neighbours, the commonest slip of all, costs one.
    private static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) d[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
            for (var j = 1; j <= b.Length; j++)
                d[i, j] = Cheapest(d, a, b, i, j);
        return d[a.Length, b.Length];
    }

    private static int Cheapest(int[,] d, string a, string b, int i, int j)
    {
        var changed = d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        var best = Math.Min(changed, 1 + Math.Min(d[i - 1, j], d[i, j - 1]));
        var swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        return swapped ? Math.Min(best, 1 + d[i - 2, j - 2]) : best;
    }
}
