using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace AdControl.Products.Import;

/// <summary>Removes what remains of HTML in a plain text field.</summary>
internal static partial class HtmlRemnants
{
    [GeneratedRegex(@"<sup>\s*(?<digits>[0-9+-]+)\s*</sup>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Exponent();

    [GeneratedRegex(@"\s*<(?:br|/p|/li|/div)\s*/?>\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Break();

    // A letter must follow at once: "< 5 mg" is no tag.
    [GeneratedRegex(@"</?[a-z][^<>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Entity();

    public static bool MayHave(string text) => text.AsSpan().IndexOfAny('<', '&') >= 0;

    public static string Remove(string text)
    {
        // Ten to the sixth is not a hundred and six.
        var raised = Exponent().Replace(text, match => Superscript(match.Groups["digits"].Value));
        var broken = Break().Replace(raised, "\n");
        var decoded = Entity().Replace(Tag().Replace(broken, ""), match => Decode(match.Value));
        return string.Join('\n', decoded.Split('\n').Select(line => line.Trim())).Trim();
    }

    // Substances are in capitals, entities included: "&RSQUO;".
    private static string Decode(string entity)
    {
        var decoded = WebUtility.HtmlDecode(entity);
        return decoded == entity ? WebUtility.HtmlDecode(entity.ToLowerInvariant()) : decoded;
    }

    private static string Superscript(string digits)
    {
        var text = new StringBuilder(digits.Length);
        foreach (var c in digits) text.Append("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻"["0123456789+-".IndexOf(c, StringComparison.Ordinal)]);
        return text.ToString();
    }
}
