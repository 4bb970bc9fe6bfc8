using System.Text.RegularExpressions;

namespace AdControl.Documents.PlainText;

/// <summary>Tells HTML, Markdown and plain text apart.</summary>
internal static partial class TextFormats
{
    public static DocumentFormat Of(string text, string extension)
    {
        // Looked at first because it spares plain text the cost of the expression.
        if (text.AsSpan().TrimStart() is ['<', ..] && BeginsPage().IsMatch(text.Length > 4096 ? text[..4096] : text)) return DocumentFormat.Html;
        return extension switch
        {
            ".html" or ".htm" or ".xhtml" => DocumentFormat.Html,
            ".md" or ".markdown" or ".mdown" => DocumentFormat.Markdown,
            _ => DocumentFormat.Text,
        };
    }

    /// <summary>Whether a text is the bytes of something else: text holds no control characters but those of its layout.</summary>
    public static bool IsBinary(string text)
    {
        var controls = 0;
        foreach (var c in text)
        {
            if (c == '\0') return true;
            if (c < ' ' && c is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\x1b')) controls++;
        }

        return controls > 8 && controls > text.Length / 100;
    }

    // Comments, a declaration and white space may come before the first element of a page.
    [GeneratedRegex(@"\A\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<(!doctype\s+html|html[\s>]|head[\s>]|body[\s>])", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BeginsPage();
}
