using System.Text.Json;
using AdControl.Storage;

namespace AdControl.Bulletin.Signing;

/// <summary>What an issue consists of: its acts, the fingerprint of each text, every file of theirs.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="Acts">Address, fingerprint of the published text (null once it is no longer published) and the mark of what its files were made from.</param>
/// <param name="Files">Path under the site and mark, by path.</param>
internal sealed record IssueManifest(BulletinIssue Issue, IReadOnlyList<(string Address, string? TextSha256, string Source)> Acts, SortedDictionary<string, FileMark> Files)
{
    public byte[] Write() => BulletinJson.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("issue", Issue.Number);
        json.WriteString("date", Iso.Of(Issue.Date));
        if (Issue.JournalRoot is not null) json.WriteString("journalRoot", Issue.JournalRoot);
        json.WriteStartArray("acts");
        foreach (var (address, text, source) in Acts)
        {
            json.WriteStartObject();
            json.WriteString("address", address);
            if (text is not null) json.WriteString("textSha256", text);
            json.WriteString("source", source);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        ManifestFiles.Write(json, Files);
        json.WriteEndObject();
    });

    /// <exception cref="JsonException">It is no manifest of an issue.</exception>
    public static IssueManifest Read(ReadOnlyMemory<byte> bytes) => ManifestFiles.Parse(bytes, root => new IssueManifest(
        new BulletinIssue(root.GetProperty("issue").GetString()!, DateOnly.Parse(root.GetProperty("date").GetString()!, System.Globalization.CultureInfo.InvariantCulture), BulletinJson.Text(root, "journalRoot")),
        [.. root.GetProperty("acts").EnumerateArray().Select(a => (a.GetProperty("address").GetString()!, BulletinJson.Text(a, "textSha256"), a.GetProperty("source").GetString()!))],
        ManifestFiles.Read(root)));
}
