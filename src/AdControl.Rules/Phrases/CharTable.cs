using System.Globalization;
using System.Text;

namespace AdControl.Rules.Phrases;

/// <summary>Kinds and plain forms of characters.</summary>
/// <remarks>Latin letters are folded by tables, because the platform's own normalisation costs a library load at start; the rest of Unicode goes through it.</remarks>
internal static class CharTable
{
    /// <summary>Characters below this are answered by the tables alone.</summary>
    public const int Size = 0x180;

    private const int FirstPicture = 0x1F300;
    private const int LastPicture = 0x1FAFF;
    private const string Latin1 = "aaaaaa\u00E6ceeeeiiii\u00F0nooooo\0ouuuuy\u00FE\u00DFaaaaaa\u00E6ceeeeiiii\u00F0nooooo\0ouuuuy\u00FEy";
    private const string LatinExtended = "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii\u0133\u0133jjkkklllllllllln"
        + "nnnnnnnnoooooo\u0153\u0153rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    // Greek and Cyrillic letters that look like Latin ones, each followed by what it looks like.
    private const string LookAlikes = "\u0430a\u0435e\u043Eo\u0440p\u0441c\u0445x\u0443y\u0456i\u0458j\u0455s\u0410a\u0412b\u0415e\u041Ak\u041Cm\u041Dh\u041Eo\u0420p\u0421c\u0422t\u0423y\u0425x\u0406i\u0408j\u0405s"
        + "\u0391a\u0392b\u0395e\u0396z\u0397h\u0399i\u039Ak\u039Cm\u039Dn\u039Fo\u03A1p\u03A4t\u03A5y\u03A7x\u03BFo\u0131i\u017Fs";

    private static readonly CharKind[] Kinds = BuildKinds();
    private static readonly char[] Folds = BuildFolds();
    private static readonly bool[] Accented = BuildAccented();

    /// <summary>Whether it is a letter that the tables answer for.</summary>
    public static bool IsLatinLetter(char c) => c < Size && Kinds[c] == CharKind.Letter;

    public static CharKind KindOf(char c) => c < Size ? Kinds[c] : KindBeyond(c);

    /// <summary>The plain lower-case letter, or a ligature that <see cref="Expand"/> takes apart. Only for letters and digits below <see cref="Size"/>.</summary>
    public static char Fold(char c) => Folds[c];

    public static bool IsAccented(char c) => c < Size ? Accented[c] : CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter;

    /// <summary>The letters of a ligature, or null when the folded letter is one letter already.</summary>
    public static string? Expand(char folded) => folded switch
    {
        < '\u0080' => null,
        '\u00E6' => "ae",
        '\u0153' => "oe",
        '\u00DF' => "ss",
        '\u00F0' => "d",
        '\u00FE' => "th",
        '\u0133' => "ij",
        _ => null,
    };

    /// <summary>The plain form of a character beyond the tables: letters and digits only, possibly none.</summary>
    public static string FoldSlowly(ReadOnlySpan<char> character)
    {
        if (character.Length == 1 && LookAlike(character[0]) is { } letter)
            return letter;
        // Pictures are the most frequent of these characters, and none stands for a letter.
        if (character.Length == 2 && char.ConvertToUtf32(character[0], character[1]) is >= FirstPicture and <= LastPicture)
            return "";
        var plain = new StringBuilder();
        // Letters beyond the basic plane are words; pictures there (emojis) part words as any other sign.
        foreach (var rune in character.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (!rune.IsBmp)
                plain.Append(Rune.IsLetterOrDigit(rune) ? rune.ToString() : "");
            else if ((char)rune.Value is var c && c < Size && Kinds[c] is CharKind.Letter or CharKind.Digit)
                plain.Append(Expand(Folds[c]) ?? Folds[c].ToString());
            else if (c >= Size && char.IsLetterOrDigit(c))
                plain.Append(LookAlike(c) ?? char.ToLowerInvariant(c).ToString());
        }
        return plain.ToString();
    }

    private static string? LookAlike(char c)
    {
        for (var i = 0; i < LookAlikes.Length; i += 2)
        {
            if (LookAlikes[i] == c)
                return LookAlikes[i + 1].ToString();
        }
        return null;
    }

    private static CharKind KindBeyond(char c) => c switch
    {
        >= '\u0300' and <= '\u036F' => CharKind.CombiningMark,
        >= '\u2000' and <= '\u206F' => KindOfPunctuation(c),
        '\u02BC' or '\u02B9' or '\u02BB' or '\uFF07' => CharKind.Apostrophe,
        '\uFEFF' or '\u180E' or '\u034F' or (>= '\uFE00' and <= '\uFE0F') => CharKind.Vanishing,
        '\u20AC' or '\uFF05' or '\uFE6A' or '\u066A' => CharKind.Sign,
        '\u2116' => CharKind.NumberSign,
        '\u2212' => CharKind.Dash,
        '\u3000' => CharKind.Space,
        '\uFF0E' => CharKind.Dot,
        '\uFF01' or '\uFF1F' or '\uFF1B' or '\u3002' => CharKind.SentenceEnd,
        '\uFF0C' => CharKind.Comma,
        '\uFF1A' => CharKind.Colon,
        '\uFF08' or '\uFF09' => CharKind.Parenthesis,
        '\uFF0D' => CharKind.Hyphen,
        '\uFF02' => CharKind.QuoteStraight,
        _ => KindOfOther(c),
    };

    private static CharKind KindOfOther(char c)
    {
        if (char.IsSurrogate(c) || char.IsLetterOrDigit(c))
            return CharKind.Other;
        return CharUnicodeInfo.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => CharKind.CombiningMark,
            UnicodeCategory.OtherNumber or UnicodeCategory.LetterNumber => CharKind.Other,
            UnicodeCategory.Format => CharKind.Vanishing,
            _ => CharKind.Separator,
        };
    }

    private static CharKind KindOfPunctuation(char c) => c switch
    {
        <= '\u200A' or '\u202F' or '\u205F' => CharKind.Space,
        <= '\u200F' or (>= '\u202A' and <= '\u202E') or >= '\u2060' => CharKind.Vanishing,
        '\u2010' or '\u2011' or '\u2043' => CharKind.Hyphen,
        >= '\u2012' and <= '\u2015' => CharKind.Dash,
        '\u2018' or '\u2019' or '\u201B' or '\u2032' => CharKind.Apostrophe,
        '\u201C' or '\u201E' or '\u201F' => CharKind.QuoteOpen,
        '\u201D' => CharKind.QuoteClose,
        '\u2039' => CharKind.QuoteOpen,
        '\u203A' => CharKind.QuoteClose,
        '\u2026' or '\u203C' or (>= '\u2047' and <= '\u2049') => CharKind.SentenceEnd,
        '\u2028' => CharKind.NewLine,
        '\u2029' => CharKind.PageBreak,
        _ => CharKind.Separator,
    };

    private static CharKind[] BuildKinds()
    {
        var kinds = new CharKind[Size];
        for (var c = 'a'; c <= 'z'; c++)
            kinds[c] = kinds[c - 32] = CharKind.Letter;
        for (var c = '0'; c <= '9'; c++)
            kinds[c] = CharKind.Digit;
        for (var c = 0xC0; c < Size; c++)
            kinds[c] = c is 0xD7 or 0xF7 ? CharKind.Separator : CharKind.Letter;
        Set(kinds, " \t\u00A0", CharKind.Space);
        Set(kinds, "\n\r\v\u0085", CharKind.NewLine);
        Set(kinds, "\f", CharKind.PageBreak);
        Set(kinds, ".", CharKind.Dot);
        Set(kinds, "!?;\u00A1\u00BF", CharKind.SentenceEnd);
        Set(kinds, ",", CharKind.Comma);
        Set(kinds, ":", CharKind.Colon);
        Set(kinds, "()[]{}", CharKind.Parenthesis);
        Set(kinds, "-", CharKind.Hyphen);
        Set(kinds, "'`\u00B4", CharKind.Apostrophe);
        Set(kinds, "\u00AB", CharKind.QuoteOpen);
        Set(kinds, "\u00BB", CharKind.QuoteClose);
        Set(kinds, "\"", CharKind.QuoteStraight);
        Set(kinds, "%", CharKind.Sign);
        Set(kinds, "#", CharKind.NumberSign);
        Set(kinds, "\u00B0\u00BA", CharKind.Degree);
        Set(kinds, "|", CharKind.Bar);
        Set(kinds, "\u00AD", CharKind.Vanishing);
        Set(kinds, "\u00AA\u00B2\u00B3\u00B5\u00B9\u00BC\u00BD\u00BE", CharKind.Other);
        return kinds;
    }

    private static void Set(CharKind[] kinds, string characters, CharKind kind)
    {
        foreach (var c in characters)
            kinds[c] = kind;
    }

    private static char[] BuildFolds()
    {
        var folds = new char[Size];
        for (var c = 'a'; c <= 'z'; c++)
            folds[c] = folds[c - 32] = c;
        for (var c = '0'; c <= '9'; c++)
            folds[c] = c;
        for (var i = 0; i < Latin1.Length; i++)
            folds[0xC0 + i] = Latin1[i];
        for (var i = 0; i < LatinExtended.Length; i++)
            folds[0x100 + i] = LatinExtended[i];
        return folds;
    }

    private static bool[] BuildAccented()
    {
        var accented = new bool[Size];
        for (var c = 0xC0; c < Size; c++)
            accented[c] = Kinds[c] == CharKind.Letter && Expand(Folds[c]) is null;
        return accented;
    }
}
