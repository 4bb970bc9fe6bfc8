using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AdControl.Accounts;

/// <summary>Codes that change every half minute (RFC 6238, over HMAC-SHA-1 as authenticator programs expect).</summary>
public static class Totp
{
    private const int SecretBytes = 20;
    private const int StepSeconds = 30;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>A new secret of 160 bits, in base 32 (RFC 4648).</summary>
    public static string NewSecret()
    {
        var bytes = RandomNumberGenerator.GetBytes(SecretBytes);
        var text = new StringBuilder();
        for (var bit = 0; bit < bytes.Length * 8; bit += 5)
        {
            var word = (bytes[bit / 8] << 8) | (bit / 8 + 1 < bytes.Length ? bytes[bit / 8 + 1] : 0);
            text.Append(Alphabet[(word >> (11 - bit % 8)) & 31]);
        }
        return text.ToString();
    }

    /// <summary>The address an authenticator program reads a secret from.</summary>
    public static string Address(string secret, string account) =>
        string.Create(CultureInfo.InvariantCulture, $"otpauth://totp/AdControl:{Uri.EscapeDataString(account)}?secret={secret}&issuer=AdControl&digits=6&period={StepSeconds}");

    /// <summary>The code of a time step: six digits.</summary>
    public static string Code(string secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[20];
#pragma warning disable CA5350 // The standard's own algorithm; authenticator programs know no other for sure.
        HMACSHA1.HashData(Decode(secret), counter, hash);
#pragma warning restore CA5350
        var at = hash[^1] & 0x0f;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[at..]) & 0x7fff_ffff;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    /// <summary>The time step of a moment.</summary>
    public static long StepOf(DateTimeOffset at) => at.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The step whose code was given: now, or one before or after; null when the code is wrong or was used.</summary>
    /// <param name="secret">The secret.</param>
    /// <param name="code">What was given; spaces do not matter.</param>
    /// <param name="at">The moment.</param>
    /// <param name="lastStep">The last step whose code was accepted.</param>
    public static long? Accept(string secret, string? code, DateTimeOffset at, long lastStep)
    {
        var given = Encoding.ASCII.GetBytes((code ?? "").Replace(" ", "", StringComparison.Ordinal));
        var now = StepOf(at);
        for (var step = now - 1; step <= now + 1; step++)
            if (step > lastStep && CryptographicOperations.FixedTimeEquals(given, Encoding.ASCII.GetBytes(Code(secret, step)))) return step;
        return null;
    }

    private static byte[] Decode(string secret)
    {
        var bytes = new byte[secret.Length * 5 / 8];
        for (var i = 0; i < secret.Length * 5 / 8 * 8; i++)
            if ((Alphabet.IndexOf(secret[i / 5], StringComparison.Ordinal) >> (4 - i % 5) & 1) == 1) bytes[i / 8] |= (byte)(1 << (7 - i % 8));
        return bytes;
    }
}
