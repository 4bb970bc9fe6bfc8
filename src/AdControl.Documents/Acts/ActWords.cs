using System.Text;

namespace AdControl.Documents.Acts;

/// <summary>Makes words fit to be written in any format: one line, no control characters, no half characters, composed letters.</summary>
internal static class ActWords
{
    public static string Of(ActSentence sentence) => sentence.Text;

    public static string Of(IReadOnlyList<ActSentence> sentences) =>
        sentences.Count == 1 ? Of(sentences[0]) : string.Join(' ', sentences.Select(Of).Where(t => t.Length > 0));

    public static string Clean(string text)
    {
        if (IsClean(text)) return text;
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i)) clean.Append(text[i]).Append(text[++i]);
            else if (char.IsWhiteSpace(text[i]) && !IsBound(text[i])) Space(clean);
            else if (IsWritable(text[i])) clean.Append(text[i]);
        }
        return clean.ToString().TrimEnd().Normalize();
    }

    private static void Space(StringBuilder clean)
    {
        if (clean.Length > 0 && clean[^1] != ' ') clean.Append(' ');
    }

    private static bool IsClean(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsWritable(text[i]) || (char.IsWhiteSpace(text[i]) && text[i] != ' ' && !IsBound(text[i]))) return false;
            if (text[i] == ' ' && (i == 0 || i == text.Length - 1 || text[i + 1] == ' ')) return false;
        }
        return text.IsNormalized();
    }

    // The spaces that French typography binds to a mark of punctuation.
    private static bool IsBound(char c) => c is '\u00A0' or '\u202F';

    private static bool IsWritable(char c) => !char.IsControl(c) && !char.IsSurrogate(c) && !TurnsTheReading(c) && c is not ('\uFFFE' or '\uFFFF');

    // Embeddings, overrides and isolates show the words in another order than the one that is signed.
    private static bool TurnsTheReading(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
