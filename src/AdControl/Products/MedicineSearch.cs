using AdControl.Products.Import;
using AdControl.Storage;

namespace AdControl.Products;

/// <summary>Finds medicines by name, substance or code.</summary>
internal sealed class MedicineSearch(StoreConnection connection)
{
    private const int ShortestInside = 3;

    private readonly record struct Hit(int Cis, MatchKind Kind, int Rank, string Key, string Matched);

    public MedicineMatches Find(string text, int limit)
    {
        var key = NameKey.Of(text);
        if (key.Length == 0) return new([], 0);
        var words = key.Split(' ');
        // One or two letters stand in nearly every name: they can only be a beginning.
        var found = key.Length < ShortestInside ? ByBeginning(key, words) : ByName(key, words).Concat(BySubstance(words));
        var hits = ByCode(text).Concat(found)
            .OrderBy(hit => hit.Kind).ThenBy(hit => hit.Rank).ThenBy(hit => hit.Key, StringComparer.Ordinal)
            .DistinctBy(hit => hit.Cis)
            .ToList();
        return new([.. hits.Take(limit).Select(Describe)], hits.Count);
    }

    /// <summary>The one medicine a code or a whole name means; null when there is none, or several.</summary>
    public Cis? Identify(string text)
    {
        var key = NameKey.Of(text);
        var hits = ByCode(text).Concat(ByName(key, key.Split(' ')).Where(hit => hit.Kind == MatchKind.Exact)).ToList();
        var whole = hits.Where(hit => hit.Kind == MatchKind.Code || hit.Key == key).ToList();
        var found = whole.Count > 0 ? whole : hits;
        return found.Select(hit => hit.Cis).Distinct().Take(2).ToList() is [var only] ? new Cis(only) : null;
    }

    public IReadOnlyList<string> Nearest(string text, int count)
    {
        var key = NameKey.Of(text);
        if (Cis.TryParse(text.Trim(), out var code)) return NearCodes(code.ToString(), count);
        // Both are read from their indexes alone.
        var brands = connection.List("SELECT DISTINCT brand_key FROM medicine", row => (Key: row.GetString(0), IsBrand: true));
        var substances = connection.List("SELECT DISTINCT substance_key FROM component", row => (Key: row.GetString(0), IsBrand: false));
        return [.. brands.Concat(substances)
            .Select(name => (name.Key, name.IsBrand, Distance: NameDistance.Between(key, name.Key, Tolerance(key))))
            .Where(near => near.Distance <= Tolerance(key))
            .OrderBy(near => near.Distance).ThenByDescending(near => near.IsBrand).ThenBy(near => near.Key, StringComparer.Ordinal)
            .DistinctBy(near => near.Key)
            .Take(count)
            .Select(near => Spelled(near.Key, near.IsBrand))];
    }

    // One digit mistyped, or two that follow each other swapped.
    private List<string> NearCodes(string code, int count)
    {
        var near = new HashSet<string>();
        for (var i = 0; i < code.Length; i++)
        {
            for (var digit = '0'; digit <= '9'; digit++) near.Add(code[..i] + digit + code[(i + 1)..]);
            if (i > 0) near.Add(code[..(i - 1)] + code[i] + code[i - 1] + code[(i + 1)..]);
        }
        var codes = string.Join(',', near.Where(one => one != code && Cis.TryParse(one, out _)));
        return connection.List($"SELECT cis FROM medicine WHERE cis IN ({codes}) ORDER BY rank, name_key", row => new Cis(row.GetInt32(0)).ToString())
            .Take(count).ToList();
    }

    private string Spelled(string key, bool isBrand) => (string)connection.Scalar(
        isBrand ? "SELECT brand_name FROM medicine WHERE brand_key = $1 LIMIT 1" : "SELECT substance FROM component WHERE substance_key = $1 LIMIT 1", key)!;

    private static int Tolerance(string key) => Math.Max(1, key.Length / 3);

    private List<Hit> ByCode(string text)
    {
        var digits = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        if (!digits.All(char.IsAsciiDigit)) return [];
        return digits.Length switch
        {
            8 => Codes("SELECT cis, rank FROM medicine WHERE cis = CAST($1 AS INTEGER)", digits),
            7 => Codes("SELECT m.cis, m.rank FROM presentation p JOIN medicine m ON m.cis = p.cis WHERE p.cip7 = $1", digits),
            13 => Codes("SELECT m.cis, m.rank FROM presentation p JOIN medicine m ON m.cis = p.cis WHERE p.cip13 = $1", digits),
            _ => [],
        };
    }

    private List<Hit> Codes(string sql, string digits) =>
        connection.List(sql, row => new Hit(row.GetInt32(0), MatchKind.Code, row.GetInt32(1), digits, digits), digits);

    private List<Hit> ByName(string key, string[] words) => connection.List(
        $"SELECT cis, name_key, brand_key, rank FROM medicine WHERE {AllIn("name_key", words)}",
        row => new Hit(row.GetInt32(0), KindOf(key, words, row.GetString(1), row.GetString(2)), row.GetInt32(3), row.GetString(1), ""), words);

    private List<Hit> ByBeginning(string key, string[] words) => connection.List(
        "SELECT cis, name_key, brand_key, rank FROM medicine WHERE name_key >= $1 AND name_key < $2",
        row => new Hit(row.GetInt32(0), KindOf(key, words, row.GetString(1), row.GetString(2)), row.GetInt32(3), row.GetString(1), ""), key, key + '\uFFFF');

    private static MatchKind KindOf(string key, string[] words, string name, string brand)
    {
        if (name == key || brand == key) return MatchKind.Exact;
        if (name.StartsWith(key, StringComparison.Ordinal)) return MatchKind.Prefix;
        return words.All(word => BeginsAWord(name, word)) ? MatchKind.WordPrefix : MatchKind.Contains;
    }

    private List<Hit> BySubstance(string[] words) => connection.List(
        $"""
        SELECT DISTINCT c.cis, c.substance_key, m.rank, m.name_key, c.substance FROM component c JOIN medicine m ON m.cis = c.cis
        WHERE {AllIn("c.substance_key", words)}
        """,
        row => new Hit(row.GetInt32(0), words.All(word => BeginsAWord(row.GetString(1), word)) ? MatchKind.Substance : MatchKind.Contains,
            row.GetInt32(2), row.GetString(3), row.GetString(4)), words);

    private static bool BeginsAWord(string key, string word) =>
        key.StartsWith(word, StringComparison.Ordinal) || key.Contains($" {word}", StringComparison.Ordinal);

    // The words themselves are parameters; only their number is in the text.
    private static string AllIn(string column, string[] words) =>
        string.Join(" AND ", words.Select((_, i) => $"instr({column}, ${i + 1}) > 0"));

    private MedicineMatch Describe(Hit hit)
    {
        using var row = connection.Read("SELECT name, status, marketing, holder, delisted_on FROM medicine WHERE cis = $1", hit.Cis);
        row.Read();
        var name = row.GetString(0);
        var isListed = row.IsDBNull(4);
        return new(new Cis(hit.Cis), name, hit.Kind, hit.Matched.Length == 0 ? name : hit.Matched,
            isListed && RegisterWords.Status(row.GetString(1)) == AuthorisationStatus.Active,
            isListed && RegisterWords.IsMarketed(row.GetString(2)), row.GetString(3).Replace(";", "; ", StringComparison.Ordinal));
    }
}
