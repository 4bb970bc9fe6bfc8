using System.Net;
using System.Text.RegularExpressions;

namespace AdControl.Mail;

/// <summary>The words of a small HTML body, for readers that show text only.</summary>
internal static partial class PlainText
{
    public static string Of(string html) => Blanks().Replace(WebUtility.HtmlDecode(Tags().Replace(Ends().Replace(Hidden().Replace(html, ""), "\n"), "")), "\n\n").Trim() + "\n";

    [GeneratedRegex(@"<(script|style|head)\b.*?</\1\s*>", RegexOptions.IgnoreCase | RegexOptions.Singleline, 1000)]
    private static partial Regex Hidden();

    [GeneratedRegex(@"</?(p|div|br|li|h\d|tr)\b[^>]*>", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Ends();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s*\n\s*\n\s*", RegexOptions.None, 1000)]
    private static partial Regex Blanks();
}
