namespace AdControl.Reporting;

/// <summary>Where a person reads the source of a rule.</summary>
public static class SourceLink
{
    private const string Code = "CSP:";

    /// <summary>An address for the first citation: the article on Légifrance for the public health code, else a search on the agency's site.</summary>
    /// <param name="cites">Citations such as <c>CSP:R5122-4:2°</c>.</param>
    /// <param name="article">The article as people write it, when nothing is cited.</param>
    public static string Of(IReadOnlyList<string> cites, string article)
    {
        var cite = cites.Count > 0 ? cites[0] : Code + article;
        if (!cite.StartsWith(Code, StringComparison.Ordinal)) return "https://ansm.sante.fr/documents/reference";
        var number = cite[Code.Length..].Split(':', ' ')[0];
        return "https://www.legifrance.gouv.fr/search/code?tab_selection=code&searchField=NUM_ARTICLE&query=" + Uri.EscapeDataString(number);
    }
}
