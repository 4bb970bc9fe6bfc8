using System.Text;

namespace AdControl.Bulletin.Anonymising;

/// <summary>Text in lower case and without accents, letter for letter: what is found in it stands at the same place in the original.</summary>
internal static class LetterFold
{
    public static string Of(string text) => string.Create(text.Length, text, (folded, original) =>
    {
        for (var i = 0; i < folded.Length; i++) folded[i] = Of(original[i]);
    });

    private static char Of(char letter)
    {
        if (letter < 128) return char.ToLowerInvariant(letter);
        if (letter is '’' or 'ʼ') return '\'';
        if (letter is '\u00A0' or '\u202F') return ' ';
        if (letter is '‐' or '‑') return '-';
        return char.IsSurrogate(letter) ? letter : char.ToLowerInvariant(letter.ToString().Normalize(NormalizationForm.FormD)[0]);
    }
}
