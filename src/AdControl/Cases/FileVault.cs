using System.Security.Cryptography;

namespace AdControl.Cases;

/// <summary>Keeps files once each, by their hash, in a folder.</summary>
/// <param name="folder">The folder; made when it is not there.</param>
public sealed class FileVault(string folder)
{
    /// <summary>Stores bytes; the same bytes are stored once.</summary>
    /// <returns>Their SHA-256, lower-case hexadecimal.</returns>
    public string Put(ReadOnlySpan<byte> bytes)
    {
        var hash = HashOf(bytes);
        var path = PathOf(hash);
        if (File.Exists(path)) return hash;
        // Under another name first: a crash in the middle leaves no file whose name lies.
        var unfinished = $"{path}.{Guid.NewGuid():N}";
        try
        {
            File.WriteAllBytes(unfinished, bytes);
        }
        catch (DirectoryNotFoundException)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(unfinished, bytes);
        }
        File.Move(unfinished, path, overwrite: true);
        return hash;
    }

    /// <summary>The bytes with a hash.</summary>
    /// <exception cref="CaseRefusedException">They are not there, or are no longer what was stored (code <c>file-changed</c>).</exception>
    public byte[] Get(string hash)
    {
        var path = PathOf(hash);
        if (!File.Exists(path)) throw new CaseRefusedException(RefusalCode.NotFound, $"The file {hash} is not in the vault.");
        var bytes = File.ReadAllBytes(path);
        if (HashOf(bytes) != hash)
            throw new CaseRefusedException(RefusalCode.FileChanged, $"The stored file {hash} was changed: its content no longer has this hash.");
        return bytes;
    }

    /// <summary>Whether there is a file of that name.</summary>
    public bool Has(string hash) => File.Exists(PathOf(hash));

    /// <summary>Whether the bytes with a hash are there and still what was stored.</summary>
    public bool IsWhole(string hash) => Has(hash) && HashOf(File.ReadAllBytes(PathOf(hash))) == hash;

    /// <summary>Where the bytes with a hash lie.</summary>
    public string PathOf(string hash) => Path.Combine(folder, hash[..2], hash);

    private static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
