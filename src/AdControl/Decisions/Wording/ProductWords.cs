using AdControl.Advertising;
using AdControl.Decisions.Facts;

namespace AdControl.Decisions.Wording;

/// <summary>Names products as an act does: with their class in law, an article and their codes.</summary>
internal static class ProductWords
{
    public static string? Of(IEnumerable<ProductFacts> products, Preposition before)
    {
        var groups = products.GroupBy(p => p.Kind).Select(g => Group(g.Key, [.. g], before)).ToList();
        return groups.Count == 0 ? null : FrenchWords.List(groups);
    }

    private static string Group(ProductKind kind, List<ProductFacts> products, Preposition before)
    {
        var names = FrenchWords.List(products.Select(Name));
        if (kind == ProductKind.Method) return Methods(names, before);
        var isOne = products.Count == 1;
        return $"{Article(kind, isOne, before)} {Noun(kind, isOne)} {names}";
    }

    // A method or an object is named with its article, which melts with the preposition: « du bracelet ».
    private static string Methods(string names, Preposition before)
    {
        if (before == Preposition.None) return names;
        var (to, small) = (before == Preposition.Of ? "de" : "à", before == Preposition.Of ? "du" : "au");
        if (names.StartsWith("le ", StringComparison.Ordinal)) return small + names[2..];
        if (names.StartsWith("les ", StringComparison.Ordinal)) return (before == Preposition.Of ? "des" : "aux") + names[3..];
        return before == Preposition.Of ? FrenchWords.Of(names) : $"{to} {names}";
    }

    private static string Name(ProductFacts product) => product.Code is not { } code ? product.Name
        : product.Kind == ProductKind.Medicine ? $"{product.Name} (code CIS {code})" : $"{product.Name} (référence {code})";

    private static string Noun(ProductKind kind, bool isOne) => (kind, isOne) switch
    {
        (ProductKind.Medicine, true) => "spécialité pharmaceutique",
        (ProductKind.Medicine, false) => "spécialités pharmaceutiques",
        (ProductKind.Device, true) => "dispositif médical",
        (ProductKind.Device, false) => "dispositifs médicaux",
        (_, true) => "dispositif médical de diagnostic in vitro",
        _ => "dispositifs médicaux de diagnostic in vitro",
    };

    private static string Article(ProductKind kind, bool isOne, Preposition before) => (before, isOne, kind == ProductKind.Medicine) switch
    {
        (Preposition.Of, false, _) => "des",
        (Preposition.Of, true, true) => "de la",
        (Preposition.Of, true, false) => "du",
        (Preposition.At, false, _) => "aux",
        (Preposition.At, true, true) => "à la",
        (Preposition.At, true, false) => "au",
        (_, false, _) => "les",
        (_, true, true) => "la",
        _ => "le",
    };
}
