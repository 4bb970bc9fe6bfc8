using System.Text.RegularExpressions;

namespace AdControl.Products;

/// <summary>Takes a denomination such as <c>DOLIPRANE 1000 mg, comprimé</c> apart.</summary>
internal static partial class Denomination
{
    // "7,5 à 15 MBq/mL" is a range whose beginning has no unit, "2 x 10⁶ UI" a power.
    [GeneratedRegex(@"\s+[\d.,]+\s+(?:à$|[x×]\s.*$)")]
    private static partial Regex RangeStart();

    /// <summary>The name before the strength and the form; the whole denomination when nothing would remain.</summary>
    public static string BrandOf(string denomination)
    {
        var name = BeforeForm(denomination);
        var strength = Strength.Locate(name);
        if (!strength.Equals(0..0)) name = name[..strength.Start];
        name = RangeStart().Replace(UpperWordsOf(name).TrimEnd(' ', ',', '(', '-', '/'), "");
        if (name.Length == 1 && denomination.Split(' ') is [_, var second, ..] words) name = $"{words[0]} {second}";
        return name.Length == 0 ? denomination : name;
    }

    /// <summary>The strength as the denomination writes it; empty when it has none.</summary>
    public static string StrengthOf(string denomination) => denomination[Strength.Locate(BeforeForm(denomination))].Trim();

    /// <summary>The form as the denomination writes it, after its first comma that is no decimal one; empty when it has none.</summary>
    public static string FormOf(string denomination)
    {
        var name = BeforeForm(denomination);
        return name.Length == denomination.Length ? "" : denomination[(name.Length + 1)..].Trim();
    }

    private static string BeforeForm(string denomination)
    {
        for (var at = denomination.IndexOf(','); at >= 0; at = denomination.IndexOf(',', at + 1))
            if (at + 1 >= denomination.Length || !char.IsAsciiDigit(denomination[at + 1])) return denomination[..at];
        return denomination;
    }

    // Brand names are in capitals: the first word in small letters begins the form ("FLUAD suspension injectable").
    private static string UpperWordsOf(string name)
    {
        var end = 0;
        foreach (var word in name.Split(' '))
        {
            if (end > 0 && word.Length > 1 && word.All(c => !char.IsUpper(c)) && word.Any(char.IsLetter)) break;
            end += word.Length + 1;
        }
        return name[..Math.Min(end, name.Length)];
    }
}
