using System.Security.Cryptography;

namespace AdControl.Bulletin.Signing;

/// <summary>A file as a manifest knows it.</summary>
/// <param name="Sha256">64 lower-case hexadecimal digits.</param>
/// <param name="Bytes">Its length.</param>
internal readonly record struct FileMark(string Sha256, long Bytes)
{
    public static FileMark Of(ReadOnlySpan<byte> content) => new(Convert.ToHexStringLower(SHA256.HashData(content)), content.Length);
}
