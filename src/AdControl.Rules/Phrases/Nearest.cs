namespace AdControl.Rules.Phrases;

/// <summary>Finds the name somebody may have meant.</summary>
internal static class Nearest
{
    /// <summary>A sentence that offers the nearest name, or null when none is near.</summary>
    public static string? Suggest(string name, IEnumerable<string> known) => To(name, known) is { } near ? $"Did you mean `{near}`?" : null;

    /// <summary>The known name that differs least, or null when all differ in more than a third of their letters.</summary>
    public static string? To(string name, IEnumerable<string> known)
    {
        var best = (Name: (string?)null, Distance: 1 + name.Length / 3);
        foreach (var candidate in known)
        {
            var distance = Distance(name, candidate, best.Distance);
            if (distance < best.Distance || (distance == best.Distance && best.Name is null))
                best = (candidate, distance);
        }
        return best.Name;
    }

    private static int Distance(string a, string b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most)
            return most + 1;
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1;
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + same));
            }
        }
        return row[b.Length];
    }
}
