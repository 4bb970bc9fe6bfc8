using System.Security.Cryptography;

namespace AdControl.Cases;

/// <summary>Keeps files once each, by their hash, in a folder.</summary>
public sealed class FileVault
{
    private readonly string folder;
    private readonly Action<FileStream> flush;

    /// <summary>A vault.</summary>
    /// <param name="folder">The folder; made when it is not there.</param>
    public FileVault(string folder) : this(folder, file => file.Flush(flushToDisk: true))
    {
    }

    internal FileVault(string folder, Action<FileStream> flush) => (this.folder, this.flush) = (folder, flush);

    /// <summary>Stores bytes; the same bytes are stored once. They lie on the disk when it returns.</summary>
    /// <remarks>A deposit is committed after its files: a power failure must not leave a receipt for bytes that only memory had.</remarks>
    /// <returns>Their SHA-256, lower-case hexadecimal.</returns>
    public string Put(ReadOnlySpan<byte> bytes)
    {
        var hash = HashOf(bytes);
        var path = PathOf(hash);
        if (File.Exists(path)) return hash;
        // Under another name first: a crash in the middle leaves no file whose name lies.
        var unfinished = $"{path}.{Guid.NewGuid():N}";
        using (var file = Open(unfinished))
        {
            file.Write(bytes);
            flush(file);
            File.Move(unfinished, path, overwrite: true);
            // Once more, under its name: journaling file systems write the renaming with the file that was renamed.
            flush(file);
        }
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

    // It is renamed while it is open.
    private static FileStream Open(string path)
    {
        const FileShare Share = FileShare.Read | FileShare.Delete;
        try
        {
            return new FileStream(path, FileMode.CreateNew, FileAccess.Write, Share, bufferSize: 0);
        }
        catch (DirectoryNotFoundException)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            return new FileStream(path, FileMode.CreateNew, FileAccess.Write, Share, bufferSize: 0);
        }
    }

    private static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
