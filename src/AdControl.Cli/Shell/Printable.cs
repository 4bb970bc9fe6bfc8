using System.Globalization;

namespace AdControl.Cli.Shell;

/// <summary>What of a stranger's text may stand on a terminal.</summary>
internal static class Printable
{
    /// <summary>Whether a character commands a terminal, ends a line, or turns the text around it (Unicode's marks and overrides of direction).</summary>
    public static bool IsControl(char c) =>
        char.IsControl(c) || c is '\u061c' or '\u200e' or '\u200f' or (>= '\u2028' and <= '\u202e') or (>= '\u2066' and <= '\u2069');

    /// <summary>A character as its escape, such as <c>\u001b</c>.</summary>
    public static string Escaped(char c) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");

    /// <summary>A text on one line: what would end it or command the terminal is written as an escape.</summary>
    public static string Line(string text)
    {
        foreach (var c in text)
            if (IsControl(c)) return string.Concat(text.Select(one => IsControl(one) ? Escaped(one) : one.ToString()));
        return text;
    }

    /// <summary>A text of several lines with each such character shown as U+FFFD, so that every offset stays.</summary>
    public static string Masked(string text) => string.Create(text.Length, text, (span, from) =>
    {
        for (var i = 0; i < span.Length; i++) span[i] = IsControl(from[i]) && from[i] is not ('\n' or '\r' or '\t') ? '\ufffd' : from[i];
    });
}
