using System.Text;

namespace AdControl.Server.Pages;

/// <summary>What people type into fields of text, as it is kept: one kind of line end, no control characters, no half characters.</summary>
internal static class Typed
{
    /// <summary>The most characters of a field; more is cut off by the browser, and here for those that are none.</summary>
    public const int Longest = 20_000;

    /// <summary>The text to keep; empty when there is none.</summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return "";
        var kept = new StringBuilder(Math.Min(text.Length, Longest));
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value != '\n' && rune.Value != '\t' && (Rune.IsControl(rune) || rune == Rune.ReplacementChar)) continue;
            if (kept.Length + rune.Utf16SequenceLength > Longest) break;
            kept.Append(rune);
        }
        return kept.ToString().Trim();
    }

    /// <summary>The same on one line.</summary>
    public static string Line(string? text) => string.Join(' ', Clean(text).Split((char[])['\n', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
