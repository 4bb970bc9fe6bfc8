using System.Text;
using System.Text.RegularExpressions;
using AdControl.Documents.PlainText;
using AdControl.Documents.Reading;

namespace AdControl.Documents.Html;

/// <summary>Decodes a page: byte-order mark, then the declared charset if the bytes bear it out, then detection.</summary>
internal static partial class HtmlEncoding
{
    // A charset must be declared within the first kilobyte; editors are not so strict.
    private const int Window = 4096;

    public static DecodedText Decode(ReadContext context)
    {
        var decoded = TextDecoder.ByMark(context.Bytes) ?? Declared(context) ?? Undeclared(context);
        TextDecoder.WarnOfDamage(context, decoded);
        return decoded;
    }

    private static DecodedText? Declared(ReadContext context)
    {
        var head = Encoding.Latin1.GetString(context.Bytes.AsSpan(0, Math.Min(Window, context.Bytes.Length)));
        var match = DeclaredCharset().Match(head);
        if (!match.Success) return null;
        var label = match.Groups["name"].Value;
        var encoding = ForLabel(label);
        // Bytes that are valid UTF-8 with accents are never anything else, whatever an old template declares.
        var found = TextDecoder.Unmarked(context.Bytes);
        if (encoding is not null && (found.IsGuess ? encoding.WebName != "utf-8" : encoding.WebName == "utf-8" || IsAscii(context.Bytes)))
            return new DecodedText(encoding.GetString(context.Bytes), encoding.WebName, false);
        context.Warn("encoding-declared-wrong", label, found.EncodingName);
        return found;
    }

    private static DecodedText Undeclared(ReadContext context)
    {
        var found = TextDecoder.Unmarked(context.Bytes);
        if (found.IsGuess) context.Warn("encoding-guessed", found.EncodingName);
        return found;
    }

    private static bool IsAscii(byte[] bytes) => Ascii.IsValid(bytes);

    // Browsers read the labels of Latin-1 and ASCII as windows-1252, and a UTF-16 label that was itself readable as ASCII as UTF-8.
    private static Encoding? ForLabel(string label)
    {
        var name = label.ToLowerInvariant() switch
        {
            "iso-8859-1" or "latin1" or "latin-1" or "us-ascii" or "ascii" or "cp1252" => "windows-1252",
            "utf8" or "unicode" or "utf-16" or "utf-16le" or "utf-16be" => "utf-8",
            "x-mac-roman" => "macintosh",
            var other => other,
        };
        try { return OneByteEncodings.Get(name); }
        catch (ArgumentException) { return null; }
    }

    [GeneratedRegex("""(?:<meta[^>]{0,300}charset|<\?xml[^>]{0,100}encoding)\s*=\s*["']?\s*(?<name>[A-Za-z0-9_.:-]{2,40})""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DeclaredCharset();
}
