using System.Xml.Linq;
using AdControl.Bulletin;
using AdControl.Bulletin.Signing;
using AdControl.Bulletin.Site;

namespace AdControl.Tests.Bulletin;

/// <summary>Building again: the same bytes, and no more files than changed.</summary>
public sealed class SiteBuildTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("adcontrol-build-");
    private readonly SigningKey key = SigningKey.Create();

    public void Dispose()
    {
        key.Dispose();
        folder.Delete(recursive: true);
    }

    private string Site => Path.Combine(folder.FullName, "site");

    private BuildReport Build(BulletinContent content, string? site = null) => BulletinSite.Build(content, new BuildOptions { Folder = site ?? Site, Key = key });

    private static Dictionary<string, DateTime> Stamps(string site) => SiteFixture.Files(site).ToDictionary(f => f.Key, f => File.GetLastWriteTimeUtc(f.Value));

    [Fact]
    public void Build_twice_writes_nothing_the_second_time()
    {
        var content = SampleBulletin.Content(SiteFixture.Plan, 60, 20);
        Build(content);
        var before = Stamps(Site);
        var report = Build(content);
        Assert.Equal(0, report.Written);
        Assert.Equal(before, Stamps(Site));
    }

    [Fact]
    public void Build_in_two_folders_gives_the_same_bytes_signatures_apart()
    {
        var content = SampleBulletin.Content(SiteFixture.Plan, 60, 20);
        var second = Path.Combine(folder.FullName, "second");
        Build(content);
        Build(content, second);
        var (left, right) = (SiteFixture.Files(Site), SiteFixture.Files(second));
        Assert.Equal(left.Keys, right.Keys);
        foreach (var path in left.Keys.Where(p => !p.EndsWith(".sig", StringComparison.Ordinal))) Assert.Equal(File.ReadAllBytes(left[path]), File.ReadAllBytes(right[path]));
    }

    [Fact]
    public void Build_with_one_more_act_writes_its_files_and_the_lists_it_is_in()
    {
        Build(SampleBulletin.Content(SiteFixture.Plan, 400, 20));
        var before = Stamps(Site);
        var act = NewAct();
        var report = Build(SampleBulletin.Content(SiteFixture.Plan, 400, 20, more: [act]));
        var touched = Stamps(Site).Where(s => !before.TryGetValue(s.Key, out var old) || old != s.Value).Select(s => s.Key).ToList();
        Assert.Equal(report.Written, touched.Count);
        Assert.True(before.Count > 2_000 && touched.Count <= 75, $"{touched.Count} of {before.Count}: {string.Join('\n', touched)}");
        // Of the files of acts only its own.
        Assert.All(touched.Where(p => p.StartsWith("eli/", StringComparison.Ordinal)), p => Assert.StartsWith(act.Address.Path, p, StringComparison.Ordinal));
        // And the result is what a build from nothing gives.
        var fresh = Path.Combine(folder.FullName, "fresh");
        Build(SampleBulletin.Content(SiteFixture.Plan, 400, 20, more: [act]), fresh);
        var (grown, whole) = (SiteFixture.Files(Site), SiteFixture.Files(fresh));
        Assert.Equal(whole.Keys, grown.Keys);
        foreach (var path in whole.Keys.Where(p => !p.EndsWith(".sig", StringComparison.Ordinal))) Assert.True(File.ReadAllBytes(whole[path]).AsSpan().SequenceEqual(File.ReadAllBytes(grown[path])), path);
    }

    [Fact]
    public void Build_after_an_act_was_unpublished_removes_its_files_and_leaves_a_tombstone()
    {
        var act = NewAct();
        Build(SampleBulletin.Content(SiteFixture.Plan, 40, 20, more: [act]));
        Assert.True(File.Exists(Path.Combine(Site, act.Address.With(".docx"))));
        var gone = act with { Changes = [new ActChange(ActChangeKind.Unpublished, new DateOnly(2022, 1, 21), null)] };
        var report = Build(SampleBulletin.Content(SiteFixture.Plan, 40, 20, more: [gone]));
        Assert.Equal(3, report.Deleted);
        Assert.Contains("Acte dépublié", File.ReadAllText(Path.Combine(Site, act.Address.With(".html"))), StringComparison.Ordinal);
        Assert.Empty(SiteVerification.Run(Site, key.PublicPem).Problems);
    }

    [Fact]
    public void Build_before_the_day_of_unpublication_still_shows_the_act()
    {
        var later = NewAct() with { Changes = [new ActChange(ActChangeKind.Unpublished, new DateOnly(2030, 1, 1), null)] };
        Build(SampleBulletin.Content(SiteFixture.Plan, 40, 20, more: [later]));
        Assert.Contains("Considérant", File.ReadAllText(Path.Combine(Site, later.Address.With(".html"))), StringComparison.Ordinal);
    }

    [Fact]
    public void Build_into_a_folder_of_somebody_else_is_refused()
    {
        Directory.CreateDirectory(Site);
        File.WriteAllText(Path.Combine(Site, "thesis.txt"), "mine");
        Assert.Equal("foreign-folder", Assert.Throws<BulletinRefusedException>(() => Build(SampleBulletin.Content(SiteFixture.Plan, 2, 2))).Code);
    }

    [Fact]
    public void Build_repairs_a_file_that_was_lost()
    {
        var content = SampleBulletin.Content(SiteFixture.Plan, 20, 20);
        Build(content);
        File.Delete(Path.Combine(Site, content.Acts[3].Address.With(".html")));
        Assert.True(Build(content).Written > 0);
        Assert.Empty(SiteVerification.Run(Site, key.PublicPem).Problems);
    }

    [Fact]
    public async Task Build_that_was_stopped_in_the_middle_is_finished_by_the_next()
    {
        var content = SampleBulletin.Content(SiteFixture.Plan, 400, 20);
        for (var round = 0; round < 4; round++)
        {
            using var stop = new CancellationTokenSource();
            var build = Task.Run(() => BulletinSite.Build(content, new BuildOptions { Folder = Site, Key = key }, stop.Token));
            // Wherever it is then: some acts are there, others are not.
            while (!Directory.Exists(Path.Combine(Site, "eli")) && !build.IsCompleted) await Task.Yield();
            await stop.CancelAsync();
            try
            {
                await build;
            }
            catch (OperationCanceledException)
            {
            }
            File.WriteAllText(Path.Combine(Site, ".tmp-left"), "half");
        }
        Build(content);
        Assert.Empty(SiteVerification.Run(Site, key.PublicPem).Problems);
    }

    [SkippableFact]
    public void Issues_and_acts_are_valid_Akoma_Ntoso()
    {
        var schemas = new System.Xml.Schema.XmlSchemaSet { XmlResolver = new System.Xml.XmlUrlResolver() };
        schemas.Add(null, Shared.SharedData.Path("schemas/akomantoso30.xsd"));
        var content = SampleBulletin.Content(SiteFixture.Plan, 40, 20);
        Build(content);
        var files = SiteFixture.Files(Site).Where(f => f.Key.EndsWith("/numero.xml", StringComparison.Ordinal) || f.Key.EndsWith("/texte.xml", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, files.Count(f => f.Key.StartsWith("numeros/", StringComparison.Ordinal)));
        foreach (var (path, file) in files)
        {
            var document = XDocument.Load(file);
            System.Xml.Schema.Extensions.Validate(document, schemas, (_, problem) => Assert.Fail($"{path}: {problem.Message}"));
            if (path.StartsWith("eli/", StringComparison.Ordinal)) Assert.Contains($"\"/{path[..^".xml".Length]}\"", document.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Build_of_nothing_is_a_whole_site()
    {
        Build(new BulletinContent(SiteFixture.Plan, [], [], new DateOnly(2026, 1, 1)));
        Assert.Contains("Aucun acte publié", File.ReadAllText(Path.Combine(Site, "index.html")), StringComparison.Ordinal);
        Assert.Empty(SiteVerification.Run(Site, key.PublicPem).Problems);
    }

    [Fact]
    public void Feeds_are_sound_and_hold_the_newest()
    {
        var content = SampleBulletin.Content(SiteFixture.Plan, 120, 20);
        Build(content);
        XNamespace atom = "http://www.w3.org/2005/Atom";
        foreach (var feed in Directory.EnumerateFiles(Path.Combine(Site, "flux")))
        {
            var root = XDocument.Load(feed).Root!;
            Assert.Equal(atom + "feed", root.Name);
            Assert.NotNull(root.Element(atom + "updated"));
            var ids = root.Elements(atom + "entry").Select(e => e.Element(atom + "id")!.Value).ToList();
            Assert.Equal(ids.Count, ids.Distinct().Count());
            Assert.All(root.Elements(atom + "entry"), e => Assert.True(e.Element(atom + "title") is not null && e.Element(atom + "updated") is not null && e.Elements(atom + "link").Any()));
        }
        var all = XDocument.Load(Path.Combine(Site, "flux", "tout.atom")).Root!;
        Assert.Equal(50, all.Elements().Count(e => e.Name.LocalName is "entry" or "deleted-entry"));
        var newest = content.Acts[^1];
        Assert.Equal(SiteFixture.Plan.Address + newest.Address.Path, all.Elements(atom + "entry").First().Element(atom + "id")!.Value);
    }

    [SkippableFact]
    public void Build_with_pdf_makes_them_once()
    {
        Skip.IfNot(Documents.Acts.ActPdf.IsAvailable() || Environment.GetEnvironmentVariable("CI") == "true", "LibreOffice is not installed: eng/setup.sh does it.");
        var content = SampleBulletin.Content(SiteFixture.Plan, 3, 3);
        var report = BulletinSite.Build(content, new BuildOptions { Folder = Site, Key = key, Pdf = true });
        Assert.Null(report.PdfProblem);
        Assert.All(content.Acts, act => Assert.StartsWith("%PDF-", File.ReadAllText(Path.Combine(Site, act.Address.With(".pdf"))), StringComparison.Ordinal));
        Assert.Contains("texte.pdf", File.ReadAllText(Path.Combine(Site, content.Acts[0].Address.With(".html"))), StringComparison.Ordinal);
        Assert.Empty(SiteVerification.Run(Site, key.PublicPem).Problems);
        Assert.Equal(0, BulletinSite.Build(content, new BuildOptions { Folder = Site, Key = key, Pdf = true }).Written);
        // Without the option those that are there stay.
        Assert.Equal(0, Build(content).Written);
    }

    private static PublishedAct NewAct()
    {
        var document = SampleBulletin.Act(77_777, new DateOnly(2022, 1, 5));
        return new PublishedAct { Address = ActAddress.Of(document), Section = "avis", Document = document };
    }
}
