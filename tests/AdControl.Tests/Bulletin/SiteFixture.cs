using AdControl.Bulletin;
using AdControl.Bulletin.Signing;
using AdControl.Bulletin.Site;
using AdControl.Tests.Shared;

namespace AdControl.Tests.Bulletin;

/// <summary>A site of 240 acts in eight issues, built once for the tests that only read it.</summary>
public sealed class SiteFixture : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("adcontrol-bulletin-");

    public SiteFixture()
    {
        Content = SampleBulletin.Content(Plan, 240, 30);
        Report = BulletinSite.Build(Content, new BuildOptions { Folder = Site, Key = Key });
        if (Environment.GetEnvironmentVariable("ADCONTROL_KEEP_SITE") is { Length: > 0 } keep) BulletinSite.Build(Content, new BuildOptions { Folder = keep, Key = Key });
    }

    public static BulletinPlan Plan { get; } = BulletinPlan.Load(Path.Combine(SharedData.SolutionRoot, "rules"));

    public BulletinContent Content { get; }

    public SigningKey Key { get; } = SigningKey.Create();

    public string Site => Path.Combine(folder.FullName, "site");

    public BuildReport Report { get; }

    /// <summary>Every file of a site, by its path under it.</summary>
    public static SortedDictionary<string, string> Files(string site) => new(
        Directory.EnumerateFiles(site, "*", SearchOption.AllDirectories).ToDictionary(f => Path.GetRelativePath(site, f).Replace('\\', '/'), f => f), StringComparer.Ordinal);

    public void Dispose()
    {
        Key.Dispose();
        folder.Delete(recursive: true);
    }
}
