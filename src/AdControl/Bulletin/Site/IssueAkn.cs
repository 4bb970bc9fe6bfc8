using System.Globalization;
using System.Text;
using System.Xml;
using AdControl.Documents.Acts;
using AdControl.Storage;

namespace AdControl.Bulletin.Site;

/// <summary>Writes an issue as an official gazette of Akoma Ntoso: its identity, and its acts by reference, in the order of its sections.</summary>
/// <remarks>Akoma Ntoso Version 1.0, element <c>officialGazette</c>. What became of acts later is not told here: the issue stays as it appeared.</remarks>
internal static class IssueAkn
{
    private const string Namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";
    private const string Source = "#publisher";

    private static readonly XmlWriterSettings s_settings = new() { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Replace };

    public static byte[] Write(SiteModel site, BulletinIssue issue, IReadOnlyList<SiteAct> acts)
    {
        using var stream = new MemoryStream(4096);
        using (var xml = XmlWriter.Create(stream, s_settings)) Gazette(xml, site, issue, acts);
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void Gazette(XmlWriter xml, SiteModel site, BulletinIssue issue, IReadOnlyList<SiteAct> acts)
    {
        Start(xml, "akomaNtoso");
        Start(xml, "officialGazette", ("name", "bulletin"), ("contains", "originalVersion"));
        Meta(xml, site, issue);
        Start(xml, "preface");
        Start(xml, "p");
        Start(xml, "docTitle");
        xml.WriteString(site.Plan.Title.French);
        xml.WriteEndElement();
        xml.WriteString($", {SiteWords.Say("issueOf", Law.Language.French, "d", SiteWords.Day(issue.Date, Law.Language.French)).Replace("{n}", issue.Number, StringComparison.Ordinal)}");
        xml.WriteEndElement();
        xml.WriteEndElement();
        Start(xml, "collectionBody");
        for (var i = 0; i < acts.Count; i++) Component(xml, acts[i], i + 1);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Meta(XmlWriter xml, SiteModel site, BulletinIssue issue)
    {
        var day = Iso.Of(issue.Date);
        var work = $"/akn/fr/officialGazette/bulletin/{day}/{issue.Number}";
        Start(xml, "meta");
        Start(xml, "identification", ("source", Source));
        Start(xml, "FRBRWork");
        Core(xml, work, day);
        Empty(xml, "FRBRcountry", ("value", "fr"));
        Empty(xml, "FRBRnumber", ("value", issue.Number));
        xml.WriteEndElement();
        Start(xml, "FRBRExpression");
        Core(xml, $"{work}/fra@{day}", day);
        Empty(xml, "FRBRlanguage", ("language", "fra"));
        xml.WriteEndElement();
        Start(xml, "FRBRManifestation");
        Core(xml, $"{work}/fra@{day}.xml", day);
        Empty(xml, "FRBRformat", ("value", "application/akn+xml"));
        xml.WriteEndElement();
        xml.WriteEndElement();
        Empty(xml, "publication", ("date", day), ("name", "bulletin"), ("showAs", site.Plan.Title.French), ("number", issue.Number));
        Start(xml, "references", ("source", Source));
        Empty(xml, "TLCOrganization", ("eId", "publisher"), ("href", "/akn/ontology/organization/fr/publisher"), ("showAs", site.Plan.Publisher.French));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Core(XmlWriter xml, string uri, string day)
    {
        Empty(xml, "FRBRthis", ("value", uri + "/!main"));
        Empty(xml, "FRBRuri", ("value", uri));
        Empty(xml, "FRBRdate", ("date", day), ("name", "publication"));
        Empty(xml, "FRBRauthor", ("href", Source));
    }

    private static void Component(XmlWriter xml, SiteAct act, int number)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"component_{number}");
        Start(xml, "component", ("eId", id));
        Empty(xml, "documentRef", ("eId", id + "__ref"), ("href", ActUris.Work(act.Act.Document)), ("showAs", act.ListTitle));
        xml.WriteEndElement();
    }

    private static void Empty(XmlWriter xml, string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(xml, element, attributes);
        xml.WriteEndElement();
    }

    private static void Start(XmlWriter xml, string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(element, Namespace);
        foreach (var (name, value) in attributes) xml.WriteAttributeString(name, value);
    }
}
