using System.Globalization;
using AdControl.Law;

namespace AdControl.Bulletin.Site.Pages;

/// <summary>The pages that lead to acts: home, sections, dates, issues.</summary>
internal sealed class ListPages(SiteModel site, Language language)
{
    private const int OnHome = 10;
    private const int OfSection = 20;
    private const int ChangesOnHome = 5;

    public IEnumerable<(string Path, byte[] Content)> All()
    {
        yield return (SitePath.Home(language), Home());
        yield return (SitePath.Sections(language), Sections());
        yield return (SitePath.Years(language), Years());
        yield return (SitePath.Issues(language), Issues());
        foreach (var section in site.Plan.Sections)
        {
            yield return (SitePath.Section(section.Id, language), Section(section));
            foreach (var month in site.BySection[section.Id]) yield return (SitePath.SectionMonth(section.Id, month.Year, month.Month, language), SectionMonth(section, month));
        }
        foreach (var year in site.ByMonth.GroupBy(m => m.Year)) yield return (SitePath.Year(year.Key, language), Year(year.Key, [.. year]));
        foreach (var month in site.ByMonth) yield return (SitePath.Month(month.Year, month.Month, language), Month(month));
        foreach (var issue in site.Content.Issues) yield return (SitePath.Issue(issue.Number, language), Issue(issue));
    }

    private string Say(string key) => SiteWords.Say(key, language);

    private (string, string) SectionsStep => (Say("sections"), SitePath.Sections(language));

    private byte[] Home()
    {
        var name = site.Plan.Title.In(language);
        var page = new PageFrame(site, SitePath.Home(language), language) { Title = name, Description = name, Head = Website() };
        page.Add($"<h1>{Html.Encode(name)}</h1>");
        SearchPage.Form(page, language);
        Changes(page);
        if (site.Content.Issues is [.., var latest])
        {
            page.Add($"<h2>{page.Link(SitePath.Issue(latest.Number, language), Title(latest, "latestIssue"))}</h2>");
            page.Acts(site.Of(latest).Take(OnHome));
        }
        else
        {
            page.Add($"<p>{Html.Encode(Say("noActs"))}</p>");
        }
        page.Add($"<h2>{Html.Encode(Say("sections"))}</h2>");
        SectionList(page);
        return page.Write();
    }

    private string Website()
    {
        var target = site.Address + SitePath.Search(language) + "?q={search_term_string}";
        return JsonLd.Script(json =>
        {
            json.WriteString("@type", "WebSite");
            json.WriteString("name", site.Plan.Title.In(language));
            json.WriteString("url", site.Address.AbsoluteUri);
            json.WriteStartObject("potentialAction");
            json.WriteString("@type", "SearchAction");
            json.WriteString("target", target);
            json.WriteString("query-input", "required name=search_term_string");
            json.WriteEndObject();
        });
    }

    private void Changes(PageFrame page)
    {
        if (site.Changes.Count == 0) return;
        page.Add($"<section class=\"changes\" aria-labelledby=\"changes\"><h2 id=\"changes\">{Html.Encode(Say("recentChanges"))}</h2>").AddRaw("<ul>\n");
        foreach (var (act, change) in site.Changes.Take(ChangesOnHome))
            page.Add($"<li><span class=\"state\">{Html.Encode(Say("state." + change.Kind.WireName()))}</span> {SiteWords.Day(change.On, language)} · <span lang=\"fr\">{page.Link(act.Path, act.ListTitle)}</span></li>");
        page.AddRaw("</ul>\n</section>\n");
    }

    private void SectionList(PageFrame page)
    {
        page.AddRaw("<ol class=\"plain\">\n");
        foreach (var section in site.Plan.Sections)
            page.Add($"<li>{page.Link(SitePath.Section(section.Id, language), $"{section.Number}. {section.Title.In(language)}")} <span class=\"count\">{SiteWords.Count(Count(section), language)}</span></li>");
        page.AddRaw("</ol>\n");
    }

    private int Count(BulletinSection section) => site.BySection[section.Id].Sum(m => m.Acts.Count);

    private byte[] Sections()
    {
        var page = new PageFrame(site, SitePath.Sections(language), language) { Title = Say("sections"), Current = "sections" };
        page.Add($"<h1>{Html.Encode(Say("sections"))}</h1>");
        SectionList(page);
        return page.Write();
    }

    private byte[] Section(BulletinSection section)
    {
        var title = section.Title.In(language);
        var page = new PageFrame(site, SitePath.Section(section.Id, language), language)
        {
            Title = title,
            Current = "sections",
            Trail = [SectionsStep],
            Head = $"<link rel=\"alternate\" type=\"application/atom+xml\" title=\"{Html.Encode(title)}\" href=\"{SitePath.Relative(SitePath.Section(section.Id, language), SitePath.SectionFeed(section.Id))}\">\n",
        };
        page.Add($"<h1>{Html.Encode(title)}</h1>").Add($"<p class=\"lead\">{SiteWords.Count(Count(section), language)} · {page.Link(SitePath.SectionFeed(section.Id), "Atom")}</p>");
        var months = site.BySection[section.Id];
        if (months.Count == 0) return page.Add($"<p>{Html.Encode(Say("noActs"))}</p>").Write();
        page.Add($"<h2>{Html.Encode(Say("latestActs"))}</h2>").Acts(months.SelectMany(m => m.Acts.Reverse()).Take(OfSection), withSection: false);
        MonthGrid(page, months, m => SitePath.SectionMonth(section.Id, m.Year, m.Month, language));
        return page.Write();
    }

    private byte[] SectionMonth(BulletinSection section, SiteMonth month)
    {
        var path = SitePath.SectionMonth(section.Id, month.Year, month.Month, language);
        var page = new PageFrame(site, path, language)
        {
            Title = $"{section.Title.In(language)}, {SiteWords.Month(month.Year, month.Month, language)}",
            Current = "sections",
            Trail = [SectionsStep, (section.Title.In(language), SitePath.Section(section.Id, language))],
        };
        return page.Add($"<h1>{Html.Encode(page.Title)}</h1>").Add($"<p class=\"lead\">{SiteWords.Count(month.Acts.Count, language)}</p>").Acts(month.Acts, withSection: false).Write();
    }

    private void MonthGrid(PageFrame page, IReadOnlyList<SiteMonth> months, Func<SiteMonth, string> path, string? heading = null)
    {
        foreach (var year in months.GroupBy(m => m.Year))
        {
            page.Add($"<h2>{heading ?? year.Key.ToString(CultureInfo.InvariantCulture)}</h2>").AddRaw("<ul class=\"months\">\n");
            foreach (var month in year)
                page.Add($"<li><a href=\"{page.To(path(month))}\">{SiteWords.Month(month.Year, month.Month, language)} <span class=\"count\">{SiteWords.Count(month.Acts.Count, language)}</span></a></li>");
            page.AddRaw("</ul>\n");
        }
    }

    private byte[] Years()
    {
        var page = new PageFrame(site, SitePath.Years(language), language) { Title = Say("years"), Current = "years" };
        page.Add($"<h1>{Html.Encode(Say("years"))}</h1>").AddRaw("<ul class=\"plain\">\n");
        foreach (var year in site.ByMonth.GroupBy(m => m.Year))
            page.Add($"<li>{page.Link(SitePath.Year(year.Key, language), year.Key.ToString(CultureInfo.InvariantCulture))} <span class=\"count\">{SiteWords.Count(year.Sum(m => m.Acts.Count), language)}</span></li>");
        return page.AddRaw("</ul>\n").Write();
    }

    private byte[] Year(int year, IReadOnlyList<SiteMonth> months)
    {
        var path = SitePath.Year(year, language);
        var page = new PageFrame(site, path, language)
        {
            Title = SiteWords.Say("actsOf", language, "d", year.ToString(CultureInfo.InvariantCulture)),
            Current = "years",
            Trail = [(Say("years"), SitePath.Years(language))],
        };
        page.Add($"<h1>{Html.Encode(page.Title)}</h1>");
        MonthGrid(page, months, m => SitePath.Month(m.Year, m.Month, language), Say("month"));
        page.Add($"<h2>{Html.Encode(Say("sections"))}</h2>").AddRaw("<ul class=\"plain\">\n");
        foreach (var section in site.Plan.Sections)
            if (months.Sum(m => m.Acts.Count(a => a.Section.Id == section.Id)) is > 0 and var count)
                page.Add($"<li>{page.Link(SitePath.Section(section.Id, language), section.Title.In(language))} <span class=\"count\">{SiteWords.Count(count, language)}</span></li>");
        return page.AddRaw("</ul>\n").Write();
    }

    private byte[] Month(SiteMonth month)
    {
        var path = SitePath.Month(month.Year, month.Month, language);
        var year = month.Year.ToString(CultureInfo.InvariantCulture);
        var page = new PageFrame(site, path, language)
        {
            Title = SiteWords.Say("actsOf", language, "d", SiteWords.Month(month.Year, month.Month, language)),
            Current = "years",
            Trail = [(Say("years"), SitePath.Years(language)), (year, SitePath.Year(month.Year, language))],
        };
        return page.Add($"<h1>{Html.Encode(page.Title)}</h1>")
            .Add($"<p class=\"lead\">{SiteWords.Count(month.Acts.Count, language)} · {page.Link(SitePath.MonthJson(month.Year, month.Month), "JSON")}</p>").Acts(month.Acts).Write();
    }

    private byte[] Issues()
    {
        var page = new PageFrame(site, SitePath.Issues(language), language) { Title = Say("issues"), Current = "issues" };
        page.Add($"<h1>{Html.Encode(Say("allIssues"))}</h1>").AddRaw("<ul class=\"plain\">\n");
        foreach (var issue in site.Content.Issues.Reverse())
            page.Add($"<li>{page.Link(SitePath.Issue(issue.Number, language), Title(issue))} <span class=\"count\">{SiteWords.Count(site.Of(issue).Count, language)}</span></li>");
        return page.AddRaw("</ul>\n").Write();
    }

    private byte[] Issue(BulletinIssue issue)
    {
        var page = new PageFrame(site, SitePath.Issue(issue.Number, language), language)
        {
            Title = Title(issue),
            Current = "issues",
            Trail = [(Say("issues"), SitePath.Issues(language))],
        };
        page.Add($"<h1>{Html.Encode(page.Title)}</h1>").Add($"<p class=\"lead\">{SiteWords.Count(site.Of(issue).Count, language)}</p>");
        foreach (var section in site.Of(issue).GroupBy(a => a.Section))
            page.Add($"<h2>{Html.Encode(section.Key.Title.In(language))}</h2>").Acts(section, withSection: false);
        Proof(page, issue);
        return page.Write();
    }

    private void Proof(PageFrame page, BulletinIssue issue)
    {
        var manifest = SitePath.IssueManifest(issue.Number);
        page.Add($"<section class=\"about\" aria-labelledby=\"proof\"><h2 id=\"proof\">{Html.Encode(Say("proof"))}</h2>").AddRaw("<dl>\n");
        page.Add($"<dt>{Say("manifest")}</dt><dd>{page.Link(manifest, "manifest.json")}</dd>").Add($"<dt>{Say("signature")}</dt><dd>{page.Link(SitePath.Signature(manifest), "manifest.sig")}</dd>");
        if (site.Of(issue).Count > 0) page.Add($"<dt>{Html.Encode(Say("formats"))}</dt><dd>{page.Link(SitePath.IssueAkn(issue.Number), "Akoma Ntoso")}</dd>");
        if (issue.JournalRoot is { } root) page.Add($"<dt>{Say("journalRoot")}</dt><dd><code>{Html.Encode(root)}</code></dd>");
        page.AddRaw("</dl>\n</section>\n");
    }

    private string Title(BulletinIssue issue, string words = "issueOf") => SiteWords.Say(words, language, "d", SiteWords.Day(issue.Date, language)).Replace("{n}", issue.Number, StringComparison.Ordinal);
}
