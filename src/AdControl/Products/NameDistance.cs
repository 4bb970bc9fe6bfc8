namespace AdControl.Products;

/// <summary>How many slips lie between two names: letters left out, put in, changed, or swapped with a neighbour.</summary>
internal static class NameDistance
{
    /// <summary>The distance, or <paramref name="limit"/> + 1 when it is more than the limit.</summary>
    public static int Between(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit) return limit + 1;
        Span<int> before = stackalloc int[b.Length + 1], last = stackalloc int[b.Length + 1], row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            if (Fill(a, b, i, before, last, row) > limit) return limit + 1;
            var oldest = before;
            before = last;
            last = row;
            row = oldest;
        }
        return last[b.Length];
    }

    private static int Fill(string a, string b, int i, ReadOnlySpan<int> before, ReadOnlySpan<int> last, Span<int> row)
    {
        var least = row[0] = i;
        for (var j = 1; j <= b.Length; j++)
        {
            var best = Math.Min(last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), 1 + Math.Min(last[j], row[j - 1]));
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) best = Math.Min(best, before[j - 2] + 1);
            row[j] = best;
            least = Math.Min(least, best);
        }
        return least;
    }
}
