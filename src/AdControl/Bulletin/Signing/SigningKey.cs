using System.Security.Cryptography;

namespace AdControl.Bulletin.Signing;

/// <summary>The key the bulletin is signed with: ECDSA on the curve P-256 with SHA-256, signatures in DER, as OpenSSL reads them.</summary>
public sealed class SigningKey : IDisposable
{
    private const string FileName = "bulletin-key.pem";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly ECDsa key;

    private SigningKey(ECDsa key) => this.key = key;

    /// <summary>The public key in PEM.</summary>
    public string PublicPem => key.ExportSubjectPublicKeyInfoPem() + "\n";

    /// <summary>The SHA-256 of the public key, 64 hexadecimal digits: what to compare over another channel.</summary>
    public string Fingerprint => FingerprintOf(PublicPem);

    /// <summary>Where the key of a data folder lies.</summary>
    public static string PathIn(string dataFolder) => Path.Combine(dataFolder, FileName);

    /// <summary>A key for one occasion.</summary>
    public static SigningKey Create() => new(ECDsa.Create(ECCurve.NamedCurves.nistP256));

    /// <summary>The key in a file; when there is no file yet, a new key, which only its owner may read.</summary>
    /// <exception cref="BulletinRefusedException">The file holds no private key of that kind (<c>key-unreadable</c>), or others may read it (<c>key-exposed</c>).</exception>
    public static SigningKey LoadOrCreate(string path)
    {
        if (File.Exists(path)) return Load(path);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var fresh = Create();
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
            using var writer = new StreamWriter(path, options);
            writer.Write(fresh.key.ExportPkcs8PrivateKeyPem() + "\n");
            return fresh;
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process made one at the same moment: both must sign with the same.
            fresh.Dispose();
            return Load(path);
        }
    }

    /// <summary>Signs.</summary>
    public byte[] Sign(ReadOnlySpan<byte> content) => key.SignData(content, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

    /// <summary>Whether a signature is this key's.</summary>
    public bool Verifies(ReadOnlySpan<byte> content, ReadOnlySpan<byte> signature) => Verifies(key, content, signature);

    /// <inheritdoc/>
    public void Dispose() => key.Dispose();

    /// <summary>Whether a signature is that of a public key.</summary>
    /// <exception cref="BulletinRefusedException">It is no public key (<c>key-unreadable</c>).</exception>
    internal static bool Verifies(string publicPem, ReadOnlySpan<byte> content, ReadOnlySpan<byte> signature)
    {
        using var key = Import(publicPem, "the public key");
        return Verifies(key, content, signature);
    }

    internal static string FingerprintOf(string publicPem)
    {
        using var key = Import(publicPem, "the public key");
        return Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()));
    }

    private static bool Verifies(ECDsa key, ReadOnlySpan<byte> content, ReadOnlySpan<byte> signature) =>
        key.VerifyData(content, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

    private static SigningKey Load(string path)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~OwnerOnly) != 0)
            throw new BulletinRefusedException("key-exposed", $"Others than its owner may read {path}: run chmod 600 on it, and make a new key if somebody may have copied it.");
        return new SigningKey(Import(File.ReadAllText(path), path));
    }

    private static ECDsa Import(string pem, string what)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
            return key;
        }
        catch (Exception wrong) when (wrong is ArgumentException or CryptographicException)
        {
            key.Dispose();
            throw new BulletinRefusedException("key-unreadable", $"There is no key of an elliptic curve in {what} (PEM): {wrong.Message}");
        }
    }
}
