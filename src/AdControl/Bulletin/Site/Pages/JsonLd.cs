using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using AdControl.Documents.Acts;
using AdControl.Storage;

namespace AdControl.Bulletin.Site.Pages;

/// <summary>Structured data of schema.org, as machines that read law look for it.</summary>
internal static class JsonLd
{
    private const string Schema = "https://schema.org/";

    // The encoder leaves no angle bracket, so the data cannot end its own element.
    private static readonly JsonWriterOptions s_layout = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Script(Action<Utf8JsonWriter> members)
    {
        using var stream = new MemoryStream(1024);
        using (var json = new Utf8JsonWriter(stream, s_layout))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            members(json);
            json.WriteEndObject();
        }
        return $"<script type=\"application/ld+json\">{Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length))}</script>\n";
    }

    public static string Legislation(SiteModel site, SiteAct act, IEnumerable<Representation> representations) => Script(json =>
    {
        var document = act.Act.Document;
        json.WriteString("@type", "Legislation");
        json.WriteString("@id", site.Address + act.Act.Address.Path);
        json.WriteString("url", site.Address + act.Path);
        json.WriteString("name", act.Act.Title);
        json.WriteString("legislationIdentifier", document.Reference);
        json.WriteString("legislationType", document.Type);
        json.WriteString("legislationDate", Iso.Of(document.Date!.Value));
        json.WriteString("legislationDateVersion", Iso.Of(document.Date!.Value));
        json.WriteString("datePublished", Iso.Of(act.Date));
        json.WriteString("inLanguage", document.Language);
        json.WriteString("legislationJurisdiction", "FR");
        Organisation(json, "legislationPassedBy", document.Authority.Name);
        Organisation(json, "publisher", site.Plan.Publisher.French);
        json.WriteString("legislationLegalForce", Schema + Force(act));
        Relations(json, site, act);
        json.WriteStartArray("encoding");
        foreach (var one in representations) Encode(json, site, act, one);
        json.WriteEndArray();
        json.WriteStartObject("isPartOf");
        json.WriteString("@type", "PublicationIssue");
        json.WriteString("issueNumber", act.Act.Issue);
        json.WriteString("url", site.Address + SitePath.Issue(act.Act.Issue!, Law.Language.French));
        json.WriteEndObject();
    });

    private static void Encode(Utf8JsonWriter json, SiteModel site, SiteAct act, Representation one)
    {
        json.WriteStartObject();
        json.WriteString("@type", "LegislationObject");
        json.WriteString("encodingFormat", one.MediaType);
        json.WriteString("contentUrl", site.Address + act.Act.Address.With(one.Suffix));
        json.WriteString("legislationLegalValue", Schema + "UnofficialLegalValue");
        json.WriteEndObject();
    }

    private static void Relations(Utf8JsonWriter json, SiteModel site, SiteAct act)
    {
        var targets = act.Act.Document.Relations.Select(r => (Kind: Property(r.Kind), Target: site.Content.Target(r))).Where(r => r is { Kind: not null, Target: not null });
        foreach (var group in targets.GroupBy(r => r.Kind!))
        {
            json.WriteStartArray(group.Key);
            foreach (var (_, target) in group) json.WriteStringValue(site.Address + target!.Address.Path);
            json.WriteEndArray();
        }
    }

    private static string? Property(ActRelationKind kind) => kind switch
    {
        ActRelationKind.Corrects => "legislationCorrects",
        ActRelationKind.Replaces or ActRelationKind.Suspends => "legislationChanges",
        ActRelationKind.Repeals or ActRelationKind.Withdraws => "legislationRepeals",
        _ => null,
    };

    private static string Force(SiteAct act) => act.Changes switch
    {
        var all when all.Any(c => c.Kind is ActChangeKind.Annulled or ActChangeKind.Repealed or ActChangeKind.Superseded or ActChangeKind.Withdrawn) => "NotInForce",
        var all when all.Any(c => c.Kind is ActChangeKind.Suspended) => "PartiallyInForce",
        _ => "InForce",
    };

    private static void Organisation(Utf8JsonWriter json, string member, string name)
    {
        json.WriteStartObject(member);
        json.WriteString("@type", "GovernmentOrganization");
        json.WriteString("name", name);
        json.WriteEndObject();
    }
}
