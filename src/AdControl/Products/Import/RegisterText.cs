using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace AdControl.Products.Import;

/// <summary>A file of the register as text, its encoding detected.</summary>
/// <param name="Text">The text without a byte-order mark.</param>
/// <param name="Encoding">The name of the encoding.</param>
/// <param name="Sha256">The hash of the bytes.</param>
/// <param name="Length">The number of bytes.</param>
internal sealed record RegisterText(string Text, string Encoding, string Sha256, int Length)
{
    /// <summary>Stands for a byte that has no meaning in the file's encoding.</summary>
    public const char Damaged = '\uFFFD';

    public static RegisterText Read(string path)
    {
        try
        {
            return From(File.ReadAllBytes(path));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new RegisterUnreadableException(RegisterFault.CannotOpen, path, $"{path} cannot be opened.", problem);
        }
    }

    public static RegisterText From(byte[] bytes)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        ReadOnlySpan<byte> body = bytes;
        if (body.StartsWith(new byte[] { 0xFF, 0xFE }) || body.StartsWith(new byte[] { 0xFE, 0xFF })) return FromUtf16(bytes, hash);
        if (body.StartsWith(new byte[] { 0xEF, 0xBB, 0xBF })) body = body[3..];
        var isUtf8 = Utf8.IsValid(body) || IsMostlyUtf8(body);
        return isUtf8
            ? new(System.Text.Encoding.UTF8.GetString(body), "utf-8", hash, bytes.Length)
            : new(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(body), "windows-1252", hash, bytes.Length);
    }

    private static RegisterText FromUtf16(byte[] bytes, string hash)
    {
        using var reader = new StreamReader(new MemoryStream(bytes), System.Text.Encoding.Unicode, detectEncodingFromByteOrderMarks: true);
        return new(reader.ReadToEnd(), "utf-16", hash, bytes.Length);
    }

    // A download cut inside a character, or one bad byte, must not turn the accents of a whole file into pairs of signs.
    private static bool IsMostlyUtf8(ReadOnlySpan<byte> body)
    {
        int good = 0, bad = 0;
        while (!body.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(body, out var rune, out var length);
            if (status != System.Buffers.OperationStatus.Done) bad++;
            else if (rune.Value > 127) good++;
            body = body[length..];
        }
        return good > 20 * bad;
    }
}
