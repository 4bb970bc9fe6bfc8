using System.Diagnostics;
using AdControl.Bulletin;
using AdControl.Bulletin.Signing;
using AdControl.Bulletin.Site;

namespace AdControl.Tests.Bulletin;

/// <summary>Whoever changes a copy of the site is found out.</summary>
public sealed class SiteVerificationTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("adcontrol-verify-");
    private readonly SigningKey key = SigningKey.Create();
    private readonly BulletinContent content = SampleBulletin.Content(SiteFixture.Plan, 12, 6);

    public SiteVerificationTests() => BulletinSite.Build(content, new BuildOptions { Folder = Site, Key = key });

    public void Dispose()
    {
        key.Dispose();
        folder.Delete(recursive: true);
    }

    private string Site => Path.Combine(folder.FullName, "site");

    private IReadOnlyList<SiteProblem> Problems() => SiteVerification.Run(Site, key.PublicPem).Problems;

    [Fact]
    public void Run_on_what_was_built_proves_it()
    {
        var result = SiteVerification.Run(Site, key.PublicPem);
        Assert.Empty(result.Problems);
        Assert.True(result.IsKeyTrusted);
        Assert.Equal(key.Fingerprint, result.KeyFingerprint);
        Assert.Equal(content.Issues, result.Issues);
        Assert.False(SiteVerification.Run(Site, null).IsKeyTrusted);
    }

    // Every file there is, one after the other, one byte of it.
    [Fact]
    public void Run_after_one_byte_of_any_file_was_changed_names_that_file()
    {
        foreach (var (path, file) in SiteFixture.Files(Site))
        {
            var bytes = File.ReadAllBytes(file);
            var at = bytes.Length / 2;
            bytes[at] ^= 1;
            File.WriteAllBytes(file, bytes);
            var named = Problems().Select(p => p.Path).ToList();
            Assert.Contains(path.EndsWith(".sig", StringComparison.Ordinal) ? path[..^".sig".Length] + ".json" : path, named);
            bytes[at] ^= 1;
            File.WriteAllBytes(file, bytes);
        }
        Assert.Empty(Problems());
    }

    [Fact]
    public void Run_after_files_were_taken_and_added_names_them_and_their_issue()
    {
        var act = content.Acts[0];
        File.Delete(Path.Combine(Site, act.Address.With(".xml")));
        File.WriteAllText(Path.Combine(Site, "eli", "forged.html"), "forged");
        Assert.Equal(
            [new SiteProblem(SiteFault.Missing, act.Address.With(".xml"), act.Issue), new SiteProblem(SiteFault.Added, "eli/forged.html", null)],
            Problems().OrderBy(p => p.Fault == SiteFault.Added));
    }

    [Fact]
    public void Run_after_the_site_was_signed_anew_by_somebody_else_trusts_the_given_key_only()
    {
        using var forger = SigningKey.Create();
        var forged = SampleBulletin.Content(SiteFixture.Plan, 11, 6);
        BulletinSite.Build(forged, new BuildOptions { Folder = Site, Key = forger });
        Assert.Contains(Problems(), p => p is { Fault: SiteFault.Unsigned, Path: "manifest.json" });
        Assert.Empty(SiteVerification.Run(Site, null).Problems);
        Assert.NotEqual(key.Fingerprint, SiteVerification.Run(Site, null).KeyFingerprint);
    }

    [Fact]
    public void Run_on_a_manifest_that_leads_out_of_the_site_refuses_it()
    {
        var manifest = Path.Combine(Site, "manifest.json");
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace("\"path\": \"404.html\"", "\"path\": \"../../etc/passwd\"", StringComparison.Ordinal));
        Assert.Contains(Problems(), p => p is { Fault: SiteFault.Unreadable, Path: "manifest.json" });
    }

    [Fact]
    public void Run_where_there_is_no_site_says_so() =>
        Assert.Equal("no-site", Assert.Throws<BulletinRefusedException>(() => SiteVerification.Run(folder.FullName, null)).Code);

    [SkippableFact]
    public void OpenSSL_verifies_the_signatures_too()
    {
        Skip.IfNot(File.Exists("/usr/bin/openssl"), "openssl is not installed.");
        foreach (var manifest in new[] { "manifest", $"numeros/{content.Issues[0].Number}/manifest" })
        {
            using var process = Process.Start(new ProcessStartInfo("/usr/bin/openssl",
                ["dgst", "-sha256", "-verify", Path.Combine(Site, "cle-publique.pem"), "-signature", Path.Combine(Site, manifest + ".sig"), Path.Combine(Site, manifest + ".json")])
            { RedirectStandardOutput = true })!;
            Assert.Contains("Verified OK", process.StandardOutput.ReadToEnd(), StringComparison.Ordinal);
            process.WaitForExit();
        }
    }

    [Fact]
    public void LoadOrCreate_makes_a_key_only_its_owner_reads_and_finds_it_again()
    {
        var path = SigningKey.PathIn(Path.Combine(folder.FullName, "data"));
        using var first = SigningKey.LoadOrCreate(path);
        using var second = SigningKey.LoadOrCreate(path);
        Assert.Equal(first.Fingerprint, second.Fingerprint);
        if (OperatingSystem.IsWindows()) return;
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        Assert.Equal("key-exposed", Assert.Throws<BulletinRefusedException>(() => SigningKey.LoadOrCreate(path)).Code);
    }
}
