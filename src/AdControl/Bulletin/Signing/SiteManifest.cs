using System.Text.Json;

namespace AdControl.Bulletin.Signing;

/// <summary>What the site consists of: the manifests of the issues, and every file that belongs to none of them.</summary>
/// <param name="Layout">The mark of everything that shapes pages; when it changes all of them are built anew.</param>
/// <param name="Issues">Number, path of the manifest, its fingerprint.</param>
/// <param name="Search">For each year, the mark of what its index was made from.</param>
/// <param name="Files">Path and mark, by path.</param>
internal sealed record SiteManifest(string Layout, IReadOnlyList<(string Number, string Path, string Sha256)> Issues, SortedDictionary<string, string> Search, SortedDictionary<string, FileMark> Files)
{
    public byte[] Write() => BulletinJson.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("layout", Layout);
        json.WriteStartArray("issues");
        foreach (var (number, path, hash) in Issues)
        {
            json.WriteStartObject();
            json.WriteString("issue", number);
            json.WriteString("manifest", path);
            json.WriteString("sha256", hash);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartObject("search");
        foreach (var (year, mark) in Search) json.WriteString(year, mark);
        json.WriteEndObject();
        ManifestFiles.Write(json, Files);
        json.WriteEndObject();
    });

    /// <exception cref="JsonException">It is no manifest of a site.</exception>
    public static SiteManifest Read(ReadOnlyMemory<byte> bytes) => ManifestFiles.Parse(bytes, root => new SiteManifest(
        root.GetProperty("layout").GetString()!,
        [.. root.GetProperty("issues").EnumerateArray().Select(i => (i.GetProperty("issue").GetString()!, ManifestFiles.Path(i.GetProperty("manifest").GetString()), i.GetProperty("sha256").GetString()!))],
        new SortedDictionary<string, string>(root.GetProperty("search").EnumerateObject().ToDictionary(m => m.Name, m => m.Value.GetString()!), StringComparer.Ordinal),
        ManifestFiles.Read(root)));
}
