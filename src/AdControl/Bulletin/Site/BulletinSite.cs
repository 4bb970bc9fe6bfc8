using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AdControl.Bulletin.Signing;
using AdControl.Bulletin.Site.Pages;
using AdControl.Documents.Acts;
using AdControl.Law;
using AdControl.Storage;

namespace AdControl.Bulletin.Site;

/// <summary>Builds the public site: static files that any server, or none, can show.</summary>
/// <remarks>The same content gives the same bytes, signatures apart (those of ECDSA differ each time, so the ones that still fit are kept). What was built before and would come out the same is not built again.</remarks>
public sealed class BulletinSite
{
    private readonly SiteModel site;
    private readonly BuildOptions options;
    private readonly EarlierBuild before;
    private readonly SiteFolder folder;
    private readonly ConcurrentDictionary<string, (string Source, IReadOnlyList<string> Files)> acts = new(StringComparer.Ordinal);
    private readonly List<string> unlisted = [];
    private IReadOnlySet<string> withPdf = new HashSet<string>();

    private BulletinSite(BulletinContent content, BuildOptions options)
    {
        this.options = options;
        site = new SiteModel(content, options.Address ?? content.Plan.Address);
        before = options.Everything ? EarlierBuild.Nothing : EarlierBuild.Read(options.Folder);
        folder = new SiteFolder(Path.GetFullPath(options.Folder), before.Files);
    }

    /// <summary>Builds the site.</summary>
    /// <exception cref="BulletinRefusedException">The folder holds something that is no site of a bulletin (<c>foreign-folder</c>).</exception>
    public static BuildReport Build(BulletinContent content, BuildOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(options);
        Directory.CreateDirectory(options.Folder);
        if (!IsSite(options.Folder) && Directory.EnumerateFileSystemEntries(options.Folder).Any())
            throw new BulletinRefusedException("foreign-folder", $"{options.Folder} holds files that are no bulletin: choose an empty folder, or one a bulletin was built into.");
        return new BulletinSite(content, options).Build(cancellation);
    }

    // The key comes first and the manifest last: a build that was stopped at any moment is known for what it is.
    private static bool IsSite(string folder) => File.Exists(Path.Combine(folder, SitePath.Manifest)) || File.Exists(Path.Combine(folder, SitePath.Key));

    private BuildReport Build(CancellationToken cancellation)
    {
        folder.Sweep();
        folder.Put(SitePath.Key, Encoding.ASCII.GetBytes(options.Key.PublicPem));
        var layout = Layout();
        var pdf = new PdfFiles(site, before, folder);
        if (options.Pdf) pdf.Make(cancellation);
        withPdf = pdf.Acts;
        Parallel.ForEach(site.Acts, new ParallelOptions { CancellationToken = cancellation }, act => BuildAct(act, layout));
        Put(new ListPages(site, Language.French).All());
        Put(new ListPages(site, Language.English).All());
        Put(AtomFeeds.All(site));
        Put(DataFiles.All(site));
        Put(Shared());
        Put(site.Content.Issues.Where(i => site.Of(i).Count > 0).Select(i => (SitePath.IssueAkn(i.Number), IssueAkn.Write(site, i, site.Of(i)))));
        var search = BuildSearch(layout);
        var issues = site.Content.Issues.Select(PutIssue).ToList();
        PutSite(layout, issues, search);
        folder.DeleteOthers(before.Unlisted.Except(unlisted));
        return new BuildReport(site.Acts.Count, folder.Written, folder.Unchanged, folder.Deleted) { PdfProblem = pdf.Problem };
    }

    private string Layout() => Hash(SiteAssets.Layout, Encoding.UTF8.GetBytes(string.Join('\n', [
        site.Address.AbsoluteUri, site.Plan.Title.French, site.Plan.Publisher.French, .. site.Plan.Sections.Select(s => $"{s.Id} {s.Title.French} {s.Title.English} {s.IsIndexed}")])));

    private void BuildAct(SiteAct act, string layout)
    {
        var source = Source(act, layout);
        var paths = Paths(act).ToList();
        acts[act.Act.Address.Path] = (source, paths);
        if (before.Sources.GetValueOrDefault(act.Act.Address.Path) == source && folder.CanKeep(paths.Where(path => !folder.Has(path))))
        {
            foreach (var path in paths.Where(path => !folder.Has(path))) folder.Keep(path);
            return;
        }
        if (HasPdf(act) && !folder.Has(act.Act.Address.With(Representations.Pdf))) folder.Keep(act.Act.Address.With(Representations.Pdf));
        folder.Put(act.Path, new ActPage(site, act, HasPdf(act)).Write());
        if (act.Unpublication is { } gone) folder.Put(act.Act.Address.With(Representations.Data), Tombstone(act, gone));
        else
            foreach (var one in Representations.All)
                if (one.Write is not null) folder.Put(act.Act.Address.With(one.Suffix), one.Write(act));
    }

    private bool HasPdf(SiteAct act) => withPdf.Contains(act.Act.Address.Path);

    private IEnumerable<string> Paths(SiteAct act) => act.IsUnpublished
        ? [act.Path, act.Act.Address.With(Representations.Data)]
        : Representations.Of(HasPdf(act)).Select(r => act.Act.Address.With(r.Suffix));

    // Everything an act's files say: the act, what became of it, and how the acts it bears on are called.
    private string Source(SiteAct act, string layout)
    {
        var relations = act.Act.Document.Relations.Select(r => site.Content.Target(r)?.Address).OfType<ActAddress>().Concat(act.Changes.Select(c => c.ByAct).OfType<ActAddress>());
        var others = string.Join('\n', relations.Select(site.At).OfType<SiteAct>().Select(o => $"{o.Path} {o.ListTitle}"));
        return Hash(PublishedActJson.WriteBytes(act.Act, act.Changes), Encoding.UTF8.GetBytes($"{layout}\n{Iso.Of(act.Date)}\n{HasPdf(act)}\n{others}"));
    }

    private static byte[] Tombstone(SiteAct act, ActChange gone) => BulletinJson.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("address", act.Act.Address.Path);
        json.WriteString("section", act.Section.Id);
        json.WriteString("issue", act.Act.Issue);
        json.WriteString("unpublishedOn", Iso.Of(gone.On));
        json.WriteEndObject();
    });

    private IEnumerable<(string, byte[])> Shared()
    {
        yield return (SitePath.Style, SiteAssets.Style);
        yield return (SitePath.SearchScript, SiteAssets.SearchScript);
        yield return (SitePath.NotFound, OtherPages.NotFound(site));
        foreach (var language in (Language[])[Language.French, Language.English])
        {
            yield return (SitePath.Search(language), SearchPage.Write(site, language));
            yield return (SitePath.Verify(language), OtherPages.Verify(site, language));
        }
    }

    private SortedDictionary<string, string> BuildSearch(string layout)
    {
        var marks = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Put([SearchIndex.Head(site)]);
        Parallel.ForEach(site.Acts.GroupBy(a => a.Date.Year).ToList(), year =>
        {
            var name = year.Key.ToString(CultureInfo.InvariantCulture);
            var mark = Hash(Encoding.UTF8.GetBytes(layout + string.Concat(year.Select(a => acts[a.Act.Address.Path].Source))));
            lock (marks) marks[name] = mark;
            var earlier = before.Files.Keys.Where(path => path.StartsWith($"recherche/{name}/", StringComparison.Ordinal)).ToList();
            if (before.Search.GetValueOrDefault(name) == mark && folder.CanKeep(earlier)) earlier.ForEach(path => folder.Keep(path));
            else Put(SearchIndex.Year(year.Key, [.. year]));
        });
        return marks;
    }

    private void Put(IEnumerable<(string Path, byte[] Content)> files)
    {
        foreach (var (path, content) in files) folder.Put(path, content);
    }

    private (string, string, string) PutIssue(BulletinIssue issue)
    {
        var files = ManifestFiles.Empty();
        var entries = new List<(string, string?, string)>();
        foreach (var act in site.Of(issue))
        {
            var (source, paths) = acts[act.Act.Address.Path];
            foreach (var path in paths) files[path] = folder[path];
            entries.Add((act.Act.Address.Path, act.IsUnpublished ? null : ActText.Sha256(act.Act.Document), source));
        }
        var manifest = SitePath.IssueManifest(issue.Number);
        var mark = PutSigned(manifest, new IssueManifest(issue, entries, files).Write());
        return (issue.Number, manifest, mark.Sha256);
    }

    private void PutSite(string layout, List<(string Number, string Path, string Sha256)> issues, SortedDictionary<string, string> search)
    {
        var files = ManifestFiles.Empty();
        foreach (var path in folder.Paths.Except(acts.Values.SelectMany(a => a.Files)).Except(issues.Select(i => i.Path))) files[path] = folder[path];
        PutSigned(SitePath.Manifest, new SiteManifest(layout, issues, search, files).Write());
    }

    private FileMark PutSigned(string path, byte[] manifest)
    {
        var signature = SitePath.Signature(path);
        unlisted.Add(signature);
        if (folder.Read(signature) is not { } earlier || !options.Key.Verifies(manifest, earlier)) folder.PutUnlisted(signature, options.Key.Sign(manifest));
        return folder.Put(path, manifest);
    }

    private static string Hash(params ReadOnlySpan<byte[]> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts) hash.AppendData(part);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
