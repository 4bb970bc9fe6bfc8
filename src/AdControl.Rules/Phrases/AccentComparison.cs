using System.Globalization;
using System.Text;

namespace AdControl.Rules.Phrases;

/// <summary>Compares words with their accents.</summary>
internal static class AccentComparison
{
    /// <summary>The forms that fit a word of a text, as bits.</summary>
    public static int Fitting(List<string> forms, ReadOnlySpan<char> source)
    {
        var word = IsClean(source) ? source : Clean(source);
        var bits = 0;
        for (var i = 0; i < forms.Count; i++)
        {
            if (Fits(forms[i], word))
                bits |= 1 << i;
        }
        return bits;
    }

    // Nearly every word is: its letters are composed ones, and nothing is between them.
    private static bool IsClean(ReadOnlySpan<char> source)
    {
        foreach (var c in source)
        {
            if (!CharTable.IsLatinLetter(c))
                return false;
        }
        return true;
    }

    /// <summary>Composed letters without what vanishes; line ends and hyphens of a broken word go too.</summary>
    public static string Clean(ReadOnlySpan<char> source)
    {
        var letters = new StringBuilder(source.Length);
        foreach (var c in source)
        {
            if (CharTable.KindOf(c) is CharKind.Letter or CharKind.Digit or CharKind.CombiningMark || (CharTable.KindOf(c) == CharKind.Other && !char.IsSurrogate(c)))
                letters.Append(c);
        }
        var text = letters.ToString();
        return text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);
    }

    // Capitals are often written without their accents, so that a bare capital fits any accent.
    private static bool Fits(string form, ReadOnlySpan<char> word)
    {
        if (word.Length != form.Length)
            return false;
        for (var i = 0; i < form.Length; i++)
        {
            if (word[i] != form[i] && char.ToLowerInvariant(word[i]) != form[i] && !(IsBareCapital(word[i]) && CharTable.KindOf(form[i]) == CharKind.Letter && CharTable.Fold(form[i]) == CharTable.Fold(word[i])))
                return false;
        }
        return true;
    }

    private static bool IsBareCapital(char c) => char.IsAsciiLetterUpper(c);

    /// <summary>Lower-case composed form of a word written in a phrase.</summary>
    public static string Lower(string word) => Clean(word).ToLower(CultureInfo.InvariantCulture);
}
