namespace AdControl.Law;

/// <summary>Compares the dated versions of rules.</summary>
internal static class RuleVersions
{
    /// <summary>Each version that clashes with one before it, and the first of those.</summary>
    /// <param name="rules">All versions of all rules, in the order of the files.</param>
    /// <param name="id">The identifier that the versions of a rule share, whatever its case.</param>
    /// <param name="clash">Whether two versions cannot stand beside each other.</param>
    public static IEnumerable<(T Version, T Earlier)> Clashes<T>(IEnumerable<T> rules, Func<T, string> id, Func<T, T, bool> clash)
        where T : class
    {
        foreach (var versions in rules.GroupBy(id, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
        {
            var all = versions.ToList();
            for (var i = 1; i < all.Count; i++)
                if (all.Take(i).FirstOrDefault(earlier => clash(earlier, all[i])) is { } found) yield return (all[i], found);
        }
    }
}
