using System.Globalization;
using System.Text;
using System.Text.Json;
using AdControl.Law;
using AdControl.Storage;

namespace AdControl.Bulletin.Site;

/// <summary>What machines read beside the acts: lists by month, the site map.</summary>
internal static class DataFiles
{
    public static IEnumerable<(string Path, byte[] Content)> All(SiteModel site)
    {
        yield return (SitePath.ActsJson, BulletinJson.Write(json => Index(json, site)));
        foreach (var month in site.ByMonth) yield return (SitePath.MonthJson(month.Year, month.Month), BulletinJson.Write(json => Month(json, site, month)));
        yield return ("sitemap.xml", MapIndex(site));
        foreach (var year in site.ByMonth.GroupBy(m => m.Year)) yield return (Map(year.Key), MapOf(site, year));
        yield return ("robots.txt", Encoding.UTF8.GetBytes($"User-agent: *\nAllow: /\nSitemap: {site.Address}sitemap.xml\n"));
    }

    private static void Index(Utf8JsonWriter json, SiteModel site)
    {
        json.WriteStartObject();
        json.WriteString("title", site.Plan.Title.French);
        json.WriteString("publisher", site.Plan.Publisher.French);
        json.WriteStartArray("sections");
        foreach (var section in site.Plan.Sections)
        {
            json.WriteStartObject();
            json.WriteString("id", section.Id);
            json.WriteString("title", section.Title.French);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("months");
        foreach (var month in site.ByMonth)
        {
            json.WriteStartObject();
            json.WriteString("month", string.Create(CultureInfo.InvariantCulture, $"{month.Year}-{month.Month:00}"));
            json.WriteNumber("acts", month.Acts.Count);
            json.WriteString("url", site.Address + SitePath.MonthJson(month.Year, month.Month));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Month(Utf8JsonWriter json, SiteModel site, SiteMonth month)
    {
        json.WriteStartArray();
        foreach (var act in month.Acts)
        {
            json.WriteStartObject();
            json.WriteString("id", site.Address + act.Act.Address.Path);
            json.WriteString("title", act.ListTitle);
            json.WriteString("reference", act.Act.Document.Reference);
            json.WriteString("section", act.Section.Id);
            json.WriteString("issue", act.Act.Issue);
            json.WriteString("date", Iso.Of(act.Act.Document.Date!.Value));
            json.WriteString("published", Iso.Of(act.Date));
            json.WriteString("state", act.State?.Kind.WireName() ?? "published");
            json.WriteString("url", site.Address + act.Path);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static string Map(int year) => string.Create(CultureInfo.InvariantCulture, $"sitemaps/{year}.xml");

    private static byte[] MapIndex(SiteModel site)
    {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        foreach (var year in site.ByMonth.Select(m => m.Year).Distinct()) xml.Append(CultureInfo.InvariantCulture, $"<sitemap><loc>{Escape(site, Map(year))}</loc></sitemap>\n");
        return Encoding.UTF8.GetBytes(xml.Append("</sitemapindex>\n").ToString());
    }

    // What search engines may not list is not shown to them either.
    private static byte[] MapOf(SiteModel site, IEnumerable<SiteMonth> months)
    {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        foreach (var act in months.SelectMany(m => m.Acts).Where(a => a.Section.IsIndexed && !a.IsUnpublished))
            xml.Append(CultureInfo.InvariantCulture, $"<url><loc>{Escape(site, act.Path)}</loc><lastmod>{Iso.Of(act.Updated)}</lastmod></url>\n");
        return Encoding.UTF8.GetBytes(xml.Append("</urlset>\n").ToString());
    }

    private static string Escape(SiteModel site, string path) => System.Security.SecurityElement.Escape(site.Address + path);
}
