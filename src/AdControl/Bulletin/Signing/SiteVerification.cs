using System.Security.Cryptography;
using System.Text.Json;
using AdControl.Bulletin.Site;

namespace AdControl.Bulletin.Signing;

/// <summary>Proves that a copy of the site is what was published, or names what is not.</summary>
public sealed class SiteVerification
{
    private readonly string root;
    private readonly string key;
    private readonly List<SiteProblem> problems = [];
    private readonly HashSet<string> expected = new(StringComparer.Ordinal);

    private SiteVerification(string root, string key) => (this.root, this.key) = (root, key);

    /// <summary>Everything that is wrong, by path. Empty: the copy is authentic.</summary>
    public IReadOnlyList<SiteProblem> Problems => problems;

    /// <summary>How many files were compared.</summary>
    public int Files { get; private set; }

    /// <summary>The issues with the root of the journal each bears.</summary>
    public IReadOnlyList<BulletinIssue> Issues { get; private set; } = [];

    /// <summary>The fingerprint of the key the proof rests on; null when there is no key.</summary>
    public string? KeyFingerprint { get; private init; }

    /// <summary>Whether the key came from elsewhere than the copy itself. Without that the copy is consistent, which a forger can make it too.</summary>
    public bool IsKeyTrusted { get; private init; }

    /// <summary>Verifies a copy.</summary>
    /// <param name="folder">The copy.</param>
    /// <param name="publicPem">The key the reader trusts, in PEM; null to take the one in the copy.</param>
    /// <exception cref="BulletinRefusedException">There is no site (<c>no-site</c>), or no key in what was given (<c>key-unreadable</c>).</exception>
    public static SiteVerification Run(string folder, string? publicPem)
    {
        if (!Directory.Exists(folder)) throw new BulletinRefusedException("no-site", $"There is no folder {folder}.");
        var ownKey = Path.Combine(folder, SitePath.Key);
        var pem = publicPem ?? (File.Exists(ownKey) ? File.ReadAllText(ownKey) : throw new BulletinRefusedException("no-site", $"{folder} holds no {SitePath.Key}: it is no site of a bulletin, or its key is gone; give the key with --key."));
        var run = new SiteVerification(Path.GetFullPath(folder), pem) { KeyFingerprint = SigningKey.FingerprintOf(pem), IsKeyTrusted = publicPem is not null };
        run.VerifyAll();
        return run;
    }

    private void VerifyAll()
    {
        if (ReadSigned(SitePath.Manifest, null) is { } bytes && Parse(SitePath.Manifest, null, bytes, b => SiteManifest.Read(b)) is { } manifest)
        {
            var issues = manifest.Issues.Select(i => VerifyIssue(i.Number, i.Path, i.Sha256)).OfType<BulletinIssue>().ToList();
            Issues = issues;
            Compare(manifest.Files, null);
            foreach (var path in Present().Where(path => !expected.Contains(path))) problems.Add(new SiteProblem(SiteFault.Added, path, null));
        }
        problems.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
    }

    private BulletinIssue? VerifyIssue(string number, string path, string hash)
    {
        if (ReadSigned(path, number) is not { } bytes) return null;
        if (FileMark.Of(bytes).Sha256 != hash) problems.Add(new SiteProblem(SiteFault.Altered, path, number));
        if (Parse(path, number, bytes, b => IssueManifest.Read(b)) is not { } manifest) return null;
        Compare(manifest.Files, number);
        return manifest.Issue;
    }

    private byte[]? ReadSigned(string path, string? issue)
    {
        var signature = SitePath.Signature(path);
        expected.Add(path);
        expected.Add(signature);
        if (!File.Exists(Full(path)))
        {
            problems.Add(new SiteProblem(SiteFault.Missing, path, issue));
            return null;
        }
        var bytes = File.ReadAllBytes(Full(path));
        if (!File.Exists(Full(signature))) problems.Add(new SiteProblem(SiteFault.Missing, signature, issue));
        else if (!SigningKey.Verifies(key, bytes, File.ReadAllBytes(Full(signature)))) problems.Add(new SiteProblem(SiteFault.Unsigned, path, issue));
        return bytes;
    }

    private T? Parse<T>(string path, string? issue, byte[] bytes, Func<byte[], T> read) where T : class
    {
        try
        {
            return read(bytes);
        }
        catch (JsonException wrong)
        {
            problems.Add(new SiteProblem(SiteFault.Unreadable, path, issue, wrong.Message));
            return null;
        }
    }

    private void Compare(SortedDictionary<string, FileMark> files, string? issue)
    {
        foreach (var (path, mark) in files)
        {
            expected.Add(path);
            Files++;
            if (!File.Exists(Full(path))) problems.Add(new SiteProblem(SiteFault.Missing, path, issue));
            else if (HashOf(path) != mark.Sha256) problems.Add(new SiteProblem(SiteFault.Altered, path, issue));
        }
    }

    private string HashOf(string path)
    {
        using var stream = File.OpenRead(Full(path));
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private IEnumerable<string> Present() => Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'));

    private string Full(string path) => Path.Combine(root, path);
}
