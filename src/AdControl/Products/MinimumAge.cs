using System.Globalization;
using System.Text.RegularExpressions;

namespace AdControl.Products;

/// <summary>Reads from product information the youngest age it allows.</summary>
internal static partial class MinimumAge
{
    private const int Adult = 18;

    [GeneratedRegex(@"(?:à partir de|dès|(?:âgée?s?\s+)?de plus de|âgée?s? d'au moins|âgée?s? de)\s+(?:l'âge de\s+)?(?<age>\d{1,2})\s*(?<unit>ans?|mois)\b(?!\s+(?:à|et moins|ou moins))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex From();

    [GeneratedRegex(@"(?:(?:âgée?s?\s+)?de moins de|avant(?:\s+l'âge de)?)\s+(?<age>\d{1,2})\s*(?<unit>ans?|mois)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Under();

    [GeneratedRegex(@"réservée?s?\s+(?:à|aux)\s+(?:l'|l’)?adultes?(?!\s*(?:et|ou|,))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AdultsOnly();

    /// <summary>Years, rounded down; null when the sections on use name no age.</summary>
    public static int? In(ProductInformation information)
    {
        var use = Plain($"{information.Section("4.1")}\n{information.Section("4.2")}");
        var refused = Ages(Under(), Plain(information.Section("4.3")));
        if (refused.Count > 0) return refused.Max();
        if (AdultsOnly().IsMatch(use)) return Adult;
        var allowed = Ages(From(), use);
        return allowed.Count > 0 ? allowed.Min() : null;
    }

    private static string Plain(string? text) => (text ?? "").Replace('’', '\'').Replace('\u00A0', ' ');

    private static List<int> Ages(Regex pattern, string text) => [.. pattern.Matches(text).Select(Years)];

    private static int Years(Match match)
    {
        var age = int.Parse(match.Groups["age"].Value, NumberStyles.None, CultureInfo.InvariantCulture);
        return match.Groups["unit"].Value.Equals("mois", StringComparison.OrdinalIgnoreCase) ? age / 12 : age;
    }
}
