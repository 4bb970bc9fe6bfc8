namespace AdControl.Documents.Acts;

/// <summary>Sets French text: the spaces at which a line must not break become no-break spaces. The words stay the same.</summary>
/// <remarks>Before <c>; : ? ! »</c> and after <c>«</c>, between the letter and the number of an article, after <c>n°</c>, within a number parted in thousands.</remarks>
internal static class ActTypography
{
    private const char NoBreak = '\u00A0';

    public static string Bind(string text)
    {
        if (!text.Contains(' ', StringComparison.Ordinal)) return text;
        return string.Create(text.Length, text, (bound, source) =>
        {
            source.CopyTo(bound);
            for (var i = 1; i < source.Length - 1; i++)
                if (source[i] == ' ' && IsBound(source, i)) bound[i] = NoBreak;
        });
    }

    private static bool IsBound(string text, int space)
    {
        var (before, after) = (text[space - 1], text[space + 1]);
        if (after is ';' or ':' or '?' or '!' or '»' or '%' || before == '«') return true;
        if (!char.IsAsciiDigit(after)) return false;
        if (before == '°') return space >= 2 && text[space - 2] is 'n' or 'N';
        if (before == '.') return space >= 2 && text[space - 2] is 'L' or 'R' or 'D';
        return char.IsAsciiDigit(before) && IsThousands(text, space);
    }

    // Three digits behind the space and no fourth: 1 500, not 12 2026.
    private static bool IsThousands(string text, int space)
    {
        var end = space + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        return end - space - 1 == 3;
    }
}
