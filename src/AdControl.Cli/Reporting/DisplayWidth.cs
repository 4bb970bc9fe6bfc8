using System.Globalization;
using System.Text;

namespace AdControl.Cli.Reporting;

/// <summary>How many columns text takes on a terminal, so that a caret stands under the letter it means.</summary>
internal static class DisplayWidth
{
    /// <summary>Columns to the next tab stop.</summary>
    public const int TabStop = 4;

    /// <summary>Columns of one grapheme: 0 for combining and format characters, 2 for wide East Asian letters and pictographs.</summary>
    public static int Of(Rune rune)
    {
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.NonSpacingMark:
            case UnicodeCategory.EnclosingMark:
            case UnicodeCategory.Format:
            case UnicodeCategory.Control:
                return 0;
            default:
                return IsWide(rune.Value) ? 2 : 1;
        }
    }

    /// <summary>Columns of a text without tabs.</summary>
    public static int Of(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes()) width += Of(rune);
        return width;
    }

    // The ranges of UAX #11 (East Asian Width) whose class is W or F, at the coarseness terminals use.
    private static bool IsWide(int code) => code is
        (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0x33FF) or (>= 0x3400 and <= 0x4DBF) or
        (>= 0x4E00 and <= 0x9FFF) or (>= 0xA000 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or
        (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or
        (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F680 and <= 0x1F6FF) or (>= 0x1F900 and <= 0x1F9FF) or (>= 0x20000 and <= 0x3FFFD);
}
