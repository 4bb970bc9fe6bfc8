using System.Text;
using AdControl.Documents.Reading;

namespace AdControl.Documents.PlainText;

/// <summary>Finds the encoding of bytes that declare none: mark, then proof (UTF-8, UTF-16), then the likeliest of the old one-byte encodings of French.</summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, true);

    public static DecodedText Decode(ReadContext context) => ByMark(context.Bytes) ?? Unmarked(context.Bytes);

    /// <summary>Tells what had to be guessed or replaced.</summary>
    public static void Warn(ReadContext context, DecodedText decoded)
    {
        WarnOfDamage(context, decoded);
        if (decoded.IsGuess) context.Warn("encoding-guessed", decoded.EncodingName);
    }

    /// <summary>The text after a byte-order mark, or null without one.</summary>
    public static DecodedText? ByMark(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return new(Encoding.UTF8.GetString(bytes[3..]), "utf-8", false);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0])) return new(Encoding.UTF32.GetString(bytes[4..]), "utf-32", false);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return new(Encoding.Unicode.GetString(bytes[2..]), "utf-16", false);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return new(Encoding.BigEndianUnicode.GetString(bytes[2..]), "utf-16BE", false);
        return null;
    }

    public static DecodedText Unmarked(ReadOnlySpan<byte> bytes)
    {
        if (Utf16Order(bytes) is { } utf16) return new(utf16.GetString(bytes), utf16.WebName, true);
        if (System.Text.Unicode.Utf8.IsValid(bytes)) return new(StrictUtf8.GetString(bytes), "utf-8", false);
        return IsMostlyUtf8(bytes) ? new(Encoding.UTF8.GetString(bytes), "utf-8", true) : OneByteEncodings.Decode(bytes);
    }

    /// <summary>Warns of replaced characters that the file itself did not hold.</summary>
    public static void WarnOfDamage(ReadContext context, DecodedText decoded)
    {
        var replaced = decoded.Text.AsSpan().Count('\uFFFD');
        if (replaced > 0) context.Warn("encoding-damaged", replaced);
    }

    // Latin text in UTF-16 has a zero in nearly every second byte; text in other encodings has none at all.
    private static Encoding? Utf16Order(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 2 || bytes.Length % 2 != 0) return null;
        int even = 0, odd = 0;
        for (var i = 0; i < bytes.Length; i++)
            if (bytes[i] == 0 && i % 2 == 0) even++;
            else if (bytes[i] == 0) odd++;
        var half = bytes.Length / 2;
        if (odd > half * 6 / 10 && even <= half / 100) return Encoding.Unicode;
        return even > half * 6 / 10 && odd <= half / 100 ? Encoding.BigEndianUnicode : null;
    }

    // A truncated file or one pasted foreign byte must not turn every accent of a UTF-8 text into two characters.
    private static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        int good = 0, bad = 0;
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out _, out var taken);
            if (status != System.Buffers.OperationStatus.Done) bad++;
            else if (taken > 1) good++;
            bytes = bytes[taken..];
        }

        return good > 0 && good >= bad * 5;
    }
}
