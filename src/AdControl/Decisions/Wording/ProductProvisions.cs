using AdControl.Advertising;
using AdControl.Decisions.Facts;
using AdControl.Law;

namespace AdControl.Decisions.Wording;

/// <summary>Keeps of the sources of a rule those that concern the products of an act: a rule for two kinds of products names the article of each.</summary>
/// <remarks>Which articles are of one kind of product only is data: the lists <c>articles.device</c>, <c>articles.ivd</c>… of the pack.</remarks>
internal sealed class ProductProvisions
{
    private readonly IReadOnlyList<string> foreign;

    /// <summary>The provisions for the products of an act.</summary>
    public ProductProvisions(DecisionPack pack, DecisionFacts facts, DateOnly date)
    {
        var kinds = facts.Products.Select(p => p.Kind).ToHashSet();
        foreign = kinds.Count == 0 ? [] : [.. Enum.GetValues<ProductKind>().Where(k => !kinds.Contains(k))
            .SelectMany(k => pack.Law.Parameters.FindList($"articles.{k.WireName()}")?.On(date) ?? []).Select(e => e.Text)];
        Facts = foreign.Count == 0 ? facts : facts with { Findings = [.. facts.Findings.Select(f => f with { Cites = Of(f.Cites) })] };
    }

    /// <summary>The facts, with the findings resting on what concerns the products.</summary>
    public DecisionFacts Facts { get; }

    /// <summary>The sources that concern the products; all of them when none does.</summary>
    public IReadOnlyList<string> Of(IReadOnlyList<string> cites)
    {
        if (foreign.Count == 0) return cites;
        IReadOnlyList<string> kept = [.. cites.Where(c => !foreign.Any(f => IsOf(c, f)))];
        return kept.Count == 0 ? cites : kept;
    }

    private static bool IsOf(string cite, string chapter)
    {
        var at = cite.IndexOf(':', StringComparison.Ordinal) + 1;
        return string.CompareOrdinal(cite, at, chapter, 0, chapter.Length) == 0 && cite.Length > at + chapter.Length && cite[at + chapter.Length] is '-';
    }
}
