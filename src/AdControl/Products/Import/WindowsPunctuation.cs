using System.Text;

namespace AdControl.Products.Import;

/// <summary>Reads the control characters U+0080 to U+009F as the windows-1252 characters of the same number.</summary>
/// <remarks>They come from files that were put from windows-1252 into UTF-8 as if they had been Latin-1; no text of the register has such controls of its own.</remarks>
internal static class WindowsPunctuation
{
    // Five of the numbers mean nothing in windows-1252; they stay what they are.
    private const string Characters = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    public static bool MayHave(string text) => text.AsSpan().IndexOfAnyInRange('\u0080', '\u009F') >= 0;

    public static string Read(string text)
    {
        var read = new StringBuilder(text.Length);
        foreach (var c in text) read.Append(c is >= '\u0080' and <= '\u009F' ? Characters[c - '\u0080'] : c);
        return read.ToString();
    }
}
