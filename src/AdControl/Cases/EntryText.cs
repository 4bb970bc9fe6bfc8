namespace AdControl.Cases;

/// <summary>What a text that people enter may not hold: it would reach acts, mails and terminals as something else than it looks.</summary>
internal static class EntryText
{
    /// <summary>What is wrong with a text; null when nothing is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isLine">Whether it stands on one line; else line ends and tabs are fine.</param>
    public static string? Fault(string text, bool isLine)
    {
        if (HasHalfCharacter(text)) return "half a character (a lone surrogate)";
        foreach (var c in text)
        {
            if (c is '\u2028' or '\u2029' or '\u0085' || (isLine && c is '\r' or '\n' or '\t')) return isLine ? "a line end or tab" : "a line separator";
            if (char.IsControl(c) && c is not ('\r' or '\n' or '\t')) return $"the control character U+{(int)c:X4}";
            if (IsBidirectional(c)) return $"the direction mark U+{(int)c:X4}";
            if (c is '\u200B' or '\u2060' or '\uFEFF' or '\uFFFE' or '\uFFFF') return $"the invisible character U+{(int)c:X4}";
        }
        return null;
    }

    /// <summary>Whether half of a character stands alone: such a text has no UTF-8.</summary>
    public static bool HasHalfCharacter(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (!char.IsSurrogatePair(text, i)) return true;
            i++;
        }
        return false;
    }

    // What turns the order of reading round: embeddings, overrides, isolates.
    private static bool IsBidirectional(char c) => c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\u200E' or '\u200F' or '\u061C';
}
