using System.Text;

namespace AdControl.Documents.PlainText;

/// <summary>Chooses among the one-byte encodings that French files were written in: Windows, ISO Latin-9, Macintosh, DOS.</summary>
internal static class OneByteEncodings
{
    private const string FrenchLetters = "éèêëàâçîïôùûüœæÉÈÊËÀÂÇÎÏÔÙÛÜŒÆÿŸ";
    private const string FrenchMarks = "«»’‘“”–—…€°·•®™©²³±×½¼µ\u00a0\u202f\u00ad";

    // In order of preference: the first of equal scores wins.
    private static readonly string[] Candidates = ["windows-1252", "iso-8859-15", "macintosh", "ibm850"];

    static OneByteEncodings() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Encoding Get(string name) => Encoding.GetEncoding(name);

    public static DecodedText Decode(ReadOnlySpan<byte> bytes)
    {
        DecodedText? best = null;
        var bestScore = int.MinValue;
        foreach (var name in Candidates)
        {
            var text = Encoding.GetEncoding(name).GetString(bytes);
            var score = Score(text);
            if (score > bestScore) (best, bestScore) = (new DecodedText(text, name, true), score);
        }

        return best!.Value;
    }

    private static int Score(string text)
    {
        var score = 0;
        for (var i = 0; i < text.Length; i++)
            if (text[i] >= 0x80) score += Score(text, i);
        return score;
    }

    private static int Score(string text, int i)
    {
        var c = text[i];
        if (char.IsControl(c)) return -10;
        var before = i > 0 && char.IsAsciiLetter(text[i - 1]);
        var after = i + 1 < text.Length && char.IsAsciiLetter(text[i + 1]);
        if (FrenchLetters.Contains(c, StringComparison.Ordinal)) return ScoreLetter(text, i, before, after);
        if (char.IsLetter(c)) return -3;
        var inside = before && after;
        if (FrenchMarks.Contains(c, StringComparison.Ordinal)) return inside && c != '’' ? -2 : 1;
        return inside ? -6 : -2;
    }

    // A capital accent between small letters is the trace of a wrong code page.
    private static int ScoreLetter(string text, int i, bool before, bool after)
    {
        if (char.IsUpper(text[i]) && (before && char.IsAsciiLetterLower(text[i - 1]))) return -3;
        return before || after ? 4 : 1;
    }
}
