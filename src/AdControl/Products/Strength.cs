using System.Globalization;
using System.Text.RegularExpressions;

namespace AdControl.Products;

/// <summary>A number with its unit, masses in one unit so that 0,4 g equals 400 mg.</summary>
internal readonly partial record struct Strength(decimal Amount, string Unit)
{
    // Thousands are grouped in threes by spaces: "A 313 50 000 U.I." has the strength 50 000 U.I., and 313 is a part of the name.
    [GeneratedRegex(@"(?<![\w,.])(?<number>\d{1,3}(?:[ \u00A0\u202F]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?)[ \u00A0\u202F]*"
        + @"(?<unit>pour cent|microgrammes?|milligrammes?|grammes?|mg|µg|mcg|kg|g|ml|l|U\.?I\.?|UI|unités?|mmol|MBq|GBq|%)(?![\w])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();

    public static IEnumerable<Strength> FindAll(string text)
    {
        for (var match = Pattern().Match(text); match.Success; match = match.NextMatch()) yield return From(match);
    }

    public static bool TryParse(string text, out Strength strength)
    {
        var match = Pattern().Match(text);
        strength = match.Success ? From(match) : default;
        return match.Success;
    }

    /// <summary>Where the first strength begins and the last one that follows it ends, as in <c>1 g/125 mg</c>; an empty range when there is none.</summary>
    public static Range Locate(string text)
    {
        var first = Pattern().Match(text);
        if (!first.Success) return 0..0;
        var end = first.Index + first.Length;
        for (var next = first.NextMatch(); next.Success && text[end..next.Index].Trim() is "/" or "+" or "et"; next = next.NextMatch())
            end = next.Index + next.Length;
        return first.Index..end;
    }

    private static Strength From(Match match)
    {
        var digits = string.Concat(match.Groups["number"].Value.Where(c => !char.IsWhiteSpace(c))).Replace(',', '.');
        // A number too long for a decimal is no strength of a medicine.
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            ? InOneUnit(amount, match.Groups["unit"].Value.ToUpperInvariant().Replace(".", "", StringComparison.Ordinal))
            : default;
    }

    private static Strength InOneUnit(decimal amount, string unit) => unit switch
    {
        "KG" => new(amount * 1_000_000, "MG"),
        "G" or "GRAMME" or "GRAMMES" => new(amount * 1000, "MG"),
        "MILLIGRAMME" or "MILLIGRAMMES" => new(amount, "MG"),
        "µG" or "ΜG" or "MCG" or "MICROGRAMME" or "MICROGRAMMES" => new(amount / 1000, "MG"),
        "L" => new(amount * 1000, "ML"),
        "UNITÉ" or "UNITÉS" => new(amount, "UI"),
        "POUR CENT" => new(amount, "%"),
        _ => new(amount, unit),
    };
}
