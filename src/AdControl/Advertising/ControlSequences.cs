using System.Text.RegularExpressions;

namespace AdControl.Advertising;

/// <summary>The control sequences of terminals in a text: what a log or a copied screen leaves between the words.</summary>
/// <remarks>ECMA-48: ESC [ parameters, a final letter (CSI); ESC ] text up to BEL or ESC \ (OSC); ESC and one character.</remarks>
internal static partial class ControlSequences
{
    private const char Escape = '\x1b';

    /// <summary>The text with each of them turned into as many spaces, so that it parts words and every offset stays.</summary>
    public static string Blanked(string text) =>
        text.Contains(Escape, StringComparison.Ordinal) ? Sequence().Replace(text, found => new string(' ', found.Length)) : text;

    [GeneratedRegex("""\x1b(\[[0-?]{0,64}[ -/]{0,8}[@-~]?|\][^\x07\x1b\r\n]{0,256}(\x07|\x1b\\)?|[@-Z\\-_])?""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sequence();
}
