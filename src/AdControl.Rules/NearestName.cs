namespace AdControl.Rules;

/// <summary>Finds what somebody meant who mistyped a name.</summary>
public static class NearestName
{
    private const int LongestCompared = 64;

    /// <summary>The known name that differs least, or else one that begins as typed; null when all differ in more than a third of their letters.</summary>
    /// <remarks>Case does not count; a swap of neighbours, the commonest slip of all, is one difference.</remarks>
    public static string? Of(string typed, IEnumerable<string> known)
    {
        string? best = null;
        var limit = Math.Max(1, typed.Length / 3) + 1;
        string? longer = null;
        foreach (var name in known)
        {
            var distance = Distance(typed, name, limit);
            if (distance < limit) (best, limit) = (name, distance);
            else if (longer is null && typed.Length > 0 && name.StartsWith(typed, StringComparison.OrdinalIgnoreCase)) longer = name;
        }
        return best ?? longer;
    }

    /// <summary>A sentence that offers the nearest name, or null when none is near.</summary>
    public static string? Suggest(string typed, IEnumerable<string> known) => Of(typed, known) is { } near ? $"Did you mean `{near}`?" : null;

    private static int Distance(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) >= limit || a.Length > LongestCompared) return limit;
        var (before, last, row) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (Same(a[i - 1], b[j - 1]) ? 0 : 1));
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1])) row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
            (before, last, row) = (last, row, before);
        }
        return last[b.Length];
    }

    private static bool Same(char a, char b) => char.ToUpperInvariant(a) == char.ToUpperInvariant(b);
}
