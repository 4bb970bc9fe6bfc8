using System.Globalization;
using System.Text.RegularExpressions;
using AdControl.Documents.Acts;

namespace AdControl.Decisions.Signing;

/// <summary>The articles that sentences name in their words.</summary>
internal static partial class CitedArticles
{
    /// <summary>Each article, as sources write it: <c>L5122-8</c>; of a range its two ends.</summary>
    public static IEnumerable<string> In(IEnumerable<ActSentence> sentences) => sentences.SelectMany(s => Article().Matches(s.Text)).Select(m => Short(m.Value));

    /// <summary>Whether sentences name an article, alone or within a range.</summary>
    public static bool Name(IEnumerable<ActSentence> sentences, string article)
    {
        var all = sentences.ToList();
        return In(all).Contains(article) || all.SelectMany(s => Span().Matches(s.Text)).Any(m => IsWithin(article, Short(m.Groups["first"].Value), Short(m.Groups["last"].Value)));
    }

    // R5122-4 lies between R5122-3 and R5122-7: the same but for the last number.
    private static bool IsWithin(string article, string first, string last)
    {
        var (stem, number) = Parted(article);
        var ((firstStem, from), (lastStem, to)) = (Parted(first), Parted(last));
        return stem == firstStem && stem == lastStem && number >= from && number <= to;
    }

    private static (string Stem, int Number) Parted(string article)
    {
        var at = article.LastIndexOf('-');
        return at > 0 && int.TryParse(article.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (article[..at], number) : (article, -1);
    }

    private static string Short(string written) => string.Concat(written.Where(c => !char.IsWhiteSpace(c) && c != '.'));

    [GeneratedRegex(@"(?<!\p{L})[LRD]\.?\s?\d+(-\d+)*")]
    private static partial Regex Article();

    [GeneratedRegex(@"(?<!\p{L})(?<first>[LRD]\.?\s?\d+(-\d+)*) à (?<last>[LRD]\.?\s?\d+(-\d+)*)")]
    private static partial Regex Span();
}
