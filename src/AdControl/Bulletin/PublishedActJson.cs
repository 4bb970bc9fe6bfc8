using System.Text;
using System.Text.Json;
using AdControl.Documents.Acts;
using AdControl.Law;
using AdControl.Storage;

namespace AdControl.Bulletin;

/// <summary>The JSON form of a published act: what is stored, and what others read.</summary>
public static class PublishedActJson
{
    /// <summary>The act as indented JSON.</summary>
    public static string Write(PublishedAct act)
    {
        ArgumentNullException.ThrowIfNull(act);
        return Encoding.UTF8.GetString(WriteBytes(act, act.Changes));
    }

    /// <summary>Reads an act back.</summary>
    /// <exception cref="ActUnreadableException">The act within it is damaged.</exception>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static PublishedAct Read(string json, string name)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return new PublishedAct
        {
            Address = ActAddress.Parse(root.GetProperty("address").GetString()!),
            Section = root.GetProperty("section").GetString()!,
            Issue = BulletinJson.Text(root, "issue"),
            SignedSha256 = BulletinJson.Text(root, "signedSha256"),
            Redactions = root.TryGetProperty("redactions", out var count) ? count.GetInt32() : 0,
            NotBefore = BulletinJson.Text(root, "notBefore") is { } first ? Iso.Date(first) : null,
            EffectiveOn = BulletinJson.Text(root, "effectiveOn") is { } day ? Iso.Date(day) : null,
            Changes = root.TryGetProperty("changes", out var changes) ? [.. changes.EnumerateArray().Select(ReadChange)] : [],
            Document = ActJson.Read(root.GetProperty("act").GetRawText(), name),
        };
    }

    internal static byte[] WriteBytes(PublishedAct act, IReadOnlyList<ActChange> changes) => BulletinJson.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("address", act.Address.Path);
        json.WriteString("section", act.Section);
        if (act.Issue is not null) json.WriteString("issue", act.Issue);
        if (act.SignedSha256 is not null) json.WriteString("signedSha256", act.SignedSha256);
        if (act.Redactions > 0) json.WriteNumber("redactions", act.Redactions);
        if (act.NotBefore is { } first) json.WriteString("notBefore", Iso.Of(first));
        if (act.EffectiveOn is { } day) json.WriteString("effectiveOn", Iso.Of(day));
        json.WriteStartArray("changes");
        foreach (var change in changes) WriteChange(json, change);
        json.WriteEndArray();
        json.WritePropertyName("act");
        json.WriteRawValue(ActJson.Write(act.Document).TrimEnd().Replace("\n", "\n  ", StringComparison.Ordinal));
        json.WriteEndObject();
    });

    private static void WriteChange(Utf8JsonWriter json, ActChange change)
    {
        json.WriteStartObject();
        json.WriteString("kind", change.Kind.WireName());
        json.WriteString("on", Iso.Of(change.On));
        if (change.By is not null) json.WriteString("by", change.By);
        if (change.ByAct is { } by) json.WriteString("byAct", by.Path);
        json.WriteEndObject();
    }

    private static ActChange ReadChange(JsonElement change)
    {
        var written = change.GetProperty("kind").GetString();
        if (!WireNames.TryParse<ActChangeKind>(written, out var kind)) throw new JsonException($"\"{written}\" is no change of an act.");
        return new ActChange(kind, Iso.Date(change.GetProperty("on").GetString()!), BulletinJson.Text(change, "by")) { ByAct = BulletinJson.Text(change, "byAct") is { } by ? ActAddress.Parse(by) : null };
    }
}
