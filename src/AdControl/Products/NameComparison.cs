namespace AdControl.Products;

/// <summary>Tells whether a text is about a medicine by the denomination it gives itself.</summary>
internal static class NameComparison
{
    private const int ShortestWord = 3;

    /// <summary>Compares the denomination of a text with that of a medicine.</summary>
    /// <param name="denomination">As the text has it; empty when it has none.</param>
    /// <param name="medicine">The medicine it was given for.</param>
    public static NameAgreement Compare(string denomination, Medicine medicine)
    {
        var text = NameKey.Of(denomination);
        if (text.Length == 0) return NameAgreement.Unknown;
        if (Squeezed(denomination) == Squeezed(medicine.Name)) return NameAgreement.Same;
        if (!BrandWords(medicine).Overlaps(text.Split(' '))) return NameAgreement.None;
        var isSameBrand = NameKey.Of(Denomination.BrandOf(denomination)) == NameKey.Of(medicine.BrandName);
        return isSameBrand && IsSameStrength(denomination, medicine.Name) ? NameAgreement.Same : NameAgreement.Partial;
    }

    // "PARACETAMOL BIOGARAN" and "IBUPROFENE BIOGARAN" share their maker only.
    private static HashSet<string> BrandWords(Medicine medicine)
    {
        var words = NameKey.Of(medicine.BrandName).Split(' ').Where(word => word.Length >= ShortestWord).ToHashSet();
        var own = words.Except(NameKey.Of(medicine.Holder).Split(' ')).ToHashSet();
        if (own.Count > 0) return own;
        return words.Count > 0 ? words : [.. NameKey.Of(medicine.BrandName).Split(' ')];
    }

    private static bool IsSameStrength(string a, string b)
    {
        var (one, other) = (Squeezed(Denomination.StrengthOf(a)), Squeezed(Denomination.StrengthOf(b)));
        return one.Length == 0 || other.Length == 0 || one == other;
    }

    // "4 000 UI" is "4000 UI", and "BIOGARAN®" is "BIOGARAN".
    private static string Squeezed(string text) => NameKey.Of(text).Replace(" ", "", StringComparison.Ordinal);
}
