using System.Text.Json;
using AdControl.Bulletin.Signing;

namespace AdControl.Bulletin.Site;

/// <summary>What the manifests of a folder say was built there before; nothing, when they cannot be read.</summary>
internal sealed record EarlierBuild(IReadOnlyDictionary<string, FileMark> Files, IReadOnlyDictionary<string, string> Sources, IReadOnlyDictionary<string, string> Texts, IReadOnlyDictionary<string, string> Search, IReadOnlyList<string> Unlisted)
{
    public static EarlierBuild Nothing { get; } = new(new Dictionary<string, FileMark>(), new Dictionary<string, string>(), new Dictionary<string, string>(), new Dictionary<string, string>(), []);

    public static EarlierBuild Read(string folder)
    {
        try
        {
            return File.Exists(Path.Combine(folder, SitePath.Manifest)) ? ReadAll(folder) : Nothing;
        }
        catch (JsonException)
        {
            return Nothing;
        }
    }

    private static EarlierBuild ReadAll(string folder)
    {
        var bytes = File.ReadAllBytes(Path.Combine(folder, SitePath.Manifest));
        var root = SiteManifest.Read(bytes);
        var files = new Dictionary<string, FileMark>(root.Files, StringComparer.Ordinal) { [SitePath.Manifest] = FileMark.Of(bytes) };
        var sources = new Dictionary<string, string>(StringComparer.Ordinal);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        List<string> signatures = [SitePath.Signature(SitePath.Manifest)];
        foreach (var (_, path, _) in root.Issues)
        {
            signatures.Add(SitePath.Signature(path));
            if (!File.Exists(Path.Combine(folder, path))) continue;
            var own = File.ReadAllBytes(Path.Combine(folder, path));
            files[path] = FileMark.Of(own);
            var issue = IssueManifest.Read(own);
            foreach (var (file, mark) in issue.Files) files[file] = mark;
            foreach (var (address, text, source) in issue.Acts)
            {
                sources[address] = source;
                if (text is not null) texts[address] = text;
            }
        }
        return new EarlierBuild(files, sources, texts, root.Search, signatures);
    }
}
