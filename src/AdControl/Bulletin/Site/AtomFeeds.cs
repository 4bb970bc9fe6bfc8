using System.Text;
using System.Xml;
using AdControl.Law;
using AdControl.Storage;

namespace AdControl.Bulletin.Site;

/// <summary>The Atom feeds: everything, each section, and what became of acts. An act that is no longer published is announced as deleted (RFC 6721).</summary>
internal static class AtomFeeds
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Tombstones = "http://purl.org/atompub/tombstones/1.0";
    private const int Most = 50;
    private const Language Own = Language.French;

    public static IEnumerable<(string Path, byte[] Content)> All(SiteModel site)
    {
        yield return (SitePath.AllFeed, OfActs(site, SitePath.AllFeed, site.Plan.Title.French, Newest(site.ByMonth)));
        foreach (var section in site.Plan.Sections)
            yield return (SitePath.SectionFeed(section.Id), OfActs(site, SitePath.SectionFeed(section.Id), $"{site.Plan.Title.French} – {section.Title.French}", Newest(site.BySection[section.Id])));
        yield return (SitePath.ChangesFeed, OfChanges(site));
    }

    private static List<SiteAct> Newest(IReadOnlyList<SiteMonth> months) => [.. months.SelectMany(m => m.Acts.Reverse()).Take(Most)];

    private static byte[] OfActs(SiteModel site, string path, string title, List<SiteAct> acts) =>
        Feed(site, path, title, acts.Count == 0 ? null : acts.Max(a => a.Updated), xml =>
        {
            foreach (var act in acts)
            {
                if (act.IsUnpublished) Deleted(xml, site, act);
                else Entry(xml, site, act, site.Address + act.Act.Address.Path, act.Act.Title, act.Updated, null);
            }
        });

    private static byte[] OfChanges(SiteModel site)
    {
        var changes = site.Changes.Take(Most).ToList();
        var title = $"{site.Plan.Title.French} – {SiteWords.Say("feedChanges", Own)}";
        return Feed(site, SitePath.ChangesFeed, title, changes.Count == 0 ? null : changes[0].Change.On, xml =>
        {
            foreach (var (act, change) in changes)
            {
                var kind = change.Kind.WireName();
                if (change.Kind == ActChangeKind.Unpublished) Deleted(xml, site, act);
                var id = $"{site.Address}{act.Act.Address.Path}#{kind}-{Iso.Of(change.On)}";
                Entry(xml, site, act, id, $"{SiteWords.Say("state." + kind, Own)} : {act.ListTitle}", change.On, change.By);
            }
        });
    }

    private static byte[] Feed(SiteModel site, string path, string title, DateOnly? updated, Action<XmlWriter> entries)
    {
        using var stream = new MemoryStream(8192);
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xmlns", "at", null, Tombstones);
            xml.WriteAttributeString("xml", "lang", null, "fr");
            xml.WriteElementString("id", Atom, site.Address + path);
            xml.WriteElementString("title", Atom, title);
            xml.WriteElementString("updated", Atom, Moment(updated ?? (site.Content.Issues is [.., var latest] ? latest.Date : new DateOnly(2000, 1, 1))));
            xml.WriteStartElement("author", Atom);
            xml.WriteElementString("name", Atom, site.Plan.Publisher.French);
            xml.WriteEndElement();
            Link(xml, "self", "application/atom+xml", site.Address + path);
            Link(xml, "alternate", "text/html", site.Address.AbsoluteUri);
            entries(xml);
            xml.WriteEndElement();
        }
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void Entry(XmlWriter xml, SiteModel site, SiteAct act, string id, string title, DateOnly updated, string? summary)
    {
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("id", Atom, id);
        xml.WriteElementString("title", Atom, title);
        xml.WriteElementString("published", Atom, Moment(act.Date));
        xml.WriteElementString("updated", Atom, Moment(updated));
        Link(xml, "alternate", "text/html", site.Address + act.Path);
        if (!act.IsUnpublished)
            foreach (var one in Representations.Of(hasPdf: false).Where(r => r.Suffix != Representations.Page)) Link(xml, "alternate", one.MediaType, site.Address + act.Act.Address.With(one.Suffix));
        xml.WriteStartElement("category", Atom);
        xml.WriteAttributeString("term", act.Section.Id);
        xml.WriteAttributeString("label", act.Section.Title.French);
        xml.WriteEndElement();
        if (summary is not null) xml.WriteElementString("summary", Atom, summary);
        xml.WriteEndElement();
    }

    private static void Deleted(XmlWriter xml, SiteModel site, SiteAct act)
    {
        xml.WriteStartElement("at", "deleted-entry", Tombstones);
        xml.WriteAttributeString("ref", site.Address + act.Act.Address.Path);
        xml.WriteAttributeString("when", Moment(act.Unpublication!.On));
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string type, string target)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", target);
        xml.WriteEndElement();
    }

    private static string Moment(DateOnly day) => Iso.Of(day) + "T00:00:00Z";
}
