using System.Globalization;
using System.Text;

namespace AdControl.Products;

/// <summary>Names made comparable: capitals without accents, ligatures opened, everything but letters and digits one space.</summary>
internal static class NameKey
{
    public static string Of(string text)
    {
        var key = new StringBuilder(text.Length + 4);
        foreach (var c in IsPlain(text) ? text : text.Normalize(NormalizationForm.FormD)) Append(key, c);
        if (key.Length > 0 && key[^1] == ' ') key.Length--;
        return key.ToString();
    }

    /// <summary>Whether the words of one key stand together, whole, in another.</summary>
    public static bool HasWords(string key, string words)
    {
        for (var at = key.IndexOf(words, StringComparison.Ordinal); at >= 0; at = key.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            var end = at + words.Length;
            if ((at == 0 || key[at - 1] == ' ') && (end == key.Length || key[end] == ' ')) return true;
        }
        return false;
    }

    private static bool IsPlain(string text) => Ascii.IsValid(text);

    private static void Append(StringBuilder key, char c)
    {
        if (c is 'œ' or 'Œ') key.Append("OE");
        else if (c is 'æ' or 'Æ') key.Append("AE");
        else if (char.IsLetterOrDigit(c)) key.Append(char.ToUpperInvariant(c));
        else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && key.Length > 0 && key[^1] != ' ') key.Append(' ');
    }
}
