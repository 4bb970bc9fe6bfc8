using System.Globalization;
using System.Text;

namespace AdControl.Bulletin.Site;

/// <summary>The words of a text as they are looked for: without case, accents and plural. <c>search.js</c> does the same with what the reader types.</summary>
internal static class SearchWords
{
    private const int ShortestPlural = 4;
    private const int LettersOfShard = 3;

    private static readonly HashSet<string> s_stop = [.. SiteWords.StopWords];

    /// <summary>Every word that is worth finding, with repetitions.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var word = new StringBuilder();
        foreach (var letter in text.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsAsciiLetterOrDigit(letter)) word.Append(char.ToLowerInvariant(letter));
            else if (letter < 128 || !IsOfWord(letter, word))
            {
                if (Finish(word) is { } finished) yield return finished;
            }
        }
        if (Finish(word) is { } last) yield return last;
    }

    /// <summary>Which of the files of a year's index holds a word: words that begin alike lie together, so that the beginning of a word can be looked for.</summary>
    public static int Shard(string word, int count)
    {
        var hash = 2166136261u;
        for (var i = 0; i < Math.Min(LettersOfShard, word.Length); i++) hash = unchecked((hash ^ word[i]) * 16777619u);
        return (int)(hash % (uint)count);
    }

    private static bool IsOfWord(char letter, StringBuilder word)
    {
        switch (char.GetUnicodeCategory(letter))
        {
            case UnicodeCategory.NonSpacingMark:
                return true;
            case UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber:
                var lower = char.ToLowerInvariant(letter);
                if (lower == 'œ') word.Append("oe");
                else if (lower == 'æ') word.Append("ae");
                else word.Append(lower == 'ς' ? 'σ' : lower);
                return true;
            default:
                return false;
        }
    }

    private static string? Finish(StringBuilder word)
    {
        if (word.Length == 0) return null;
        var isPlural = word.Length >= ShortestPlural && (word[^1] is 's' or 'x') && !HasDigit(word);
        var whole = word.ToString(0, isPlural ? word.Length - 1 : word.Length);
        word.Clear();
        return (whole.Length > 1 || char.IsAsciiDigit(whole[0])) && !s_stop.Contains(whole) ? whole : null;
    }

    private static bool HasDigit(StringBuilder word)
    {
        for (var i = 0; i < word.Length; i++)
            if (char.IsDigit(word[i])) return true;
        return false;
    }
}
