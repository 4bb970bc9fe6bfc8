using System.Globalization;
using System.Text;
using AdControl.Law;
using AdControl.Storage;

namespace AdControl.Bulletin.Site.Pages;

/// <summary>One page: what stands around its content, and the small pieces all pages share.</summary>
internal sealed class PageFrame(SiteModel site, string path, Language language)
{
    private static readonly CultureInfo s_invariant = CultureInfo.InvariantCulture;

    private readonly StringBuilder body = new(4096);

    /// <summary>The page's title, without the bulletin's.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence for search engines; null when the title says it.</summary>
    public string? Description { get; init; }

    /// <summary>Whether there is no such page in the other language.</summary>
    public bool IsInFrenchOnly { get; init; }

    /// <summary>Which entry of the navigation it belongs to: <c>sections</c>, <c>issues</c>, <c>years</c>, <c>search</c>, <c>follow</c>; null for none.</summary>
    public string? Current { get; init; }

    /// <summary>The way there from the home page, without the page itself.</summary>
    public IReadOnlyList<(string Title, string Path)> Trail { get; init; } = [];

    /// <summary>Whether search engines may list it.</summary>
    public bool IsIndexed { get; init; } = true;

    /// <summary>Elements for the head, safe already.</summary>
    public string Head { get; init; } = "";

    /// <summary>Whether the page can stand at any address, so that its links must be absolute.</summary>
    public bool IsAnywhere { get; init; }

    public Language Language => language;

    public string Say(string key) => SiteWords.Say(key, language);

    public string To(string target) => IsAnywhere ? site.Address + target : SitePath.Relative(path, target);

    public PageFrame Add(FormattableString html)
    {
        body.Append(s_invariant, $"{html.ToString(s_invariant)}\n");
        return this;
    }

    public PageFrame AddRaw(string html)
    {
        body.Append(html);
        return this;
    }

    public string Link(string target, string text) => $"<a href=\"{Html.Encode(To(target))}\">{Html.Encode(text)}</a>";

    /// <summary>The list of acts that pages consist of.</summary>
    public PageFrame Acts(IEnumerable<SiteAct> acts, bool withSection = true)
    {
        body.Append("<ul class=\"acts\">\n");
        foreach (var act in acts) Entry(act, withSection);
        body.Append("</ul>\n");
        return this;
    }

    public byte[] Write()
    {
        var plan = site.Plan;
        var page = new StringBuilder(body.Length + 4096);
        var name = plan.Title.In(language);
        page.Append(s_invariant, $"<!DOCTYPE html>\n<html lang=\"{language.WireName()}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.Append(s_invariant, $"<title>{Html.Encode(Title == name ? name : $"{Title} – {name}")}</title>\n");
        if (Description is not null) page.Append(s_invariant, $"<meta name=\"description\" content=\"{Html.Encode(Description)}\">\n");
        if (!IsIndexed) page.Append("<meta name=\"robots\" content=\"noindex\">\n");
        if (!IsAnywhere) page.Append(s_invariant, $"<link rel=\"canonical\" href=\"{Html.Encode(Canonical(path))}\">\n");
        if (Other is not null) page.Append(s_invariant, $"<link rel=\"alternate\" hreflang=\"{OtherLanguage.WireName()}\" href=\"{Html.Encode(Canonical(Other))}\">\n");
        page.Append(s_invariant, $"<link rel=\"alternate\" type=\"application/atom+xml\" title=\"{Html.Encode(name)}\" href=\"{To(SitePath.AllFeed)}\">\n<link rel=\"stylesheet\" href=\"{To(SitePath.Style)}\">\n{Head}</head>\n<body>\n");
        Header(page, name);
        page.Append("<main id=\"content\" class=\"frame\" tabindex=\"-1\">\n").Append(body).Append("</main>\n");
        Footer(page);
        return Encoding.UTF8.GetBytes(page.Append("</body>\n</html>\n").ToString());
    }

    private string? Other => IsInFrenchOnly ? null : SitePath.InOther(path, language);

    private Language OtherLanguage => language == Language.French ? Language.English : Language.French;

    private string Canonical(string target) => site.Address + target;

    private void Header(StringBuilder page, string name)
    {
        page.Append(s_invariant, $"<a class=\"skip\" href=\"#content\">{Say("skip")}</a>\n<header class=\"site-header\">\n<div class=\"frame\">\n<div class=\"brand\">\n");
        page.Append(s_invariant, $"<div><a class=\"title\" href=\"{To(SitePath.Home(language))}\">{Html.Encode(name)}</a>\n<p class=\"publisher\">{Html.Encode(site.Plan.Publisher.In(language))}</p></div>\n");
        page.Append(s_invariant, $"<p><a href=\"{To(Other ?? SitePath.Home(OtherLanguage))}\" lang=\"{OtherLanguage.WireName()}\" hreflang=\"{OtherLanguage.WireName()}\">{Say("otherLanguage")}</a></p>\n</div>\n");
        page.Append(s_invariant, $"<nav class=\"site-nav\" aria-label=\"{Say("mainNavigation")}\">\n<ul>\n");
        Entry(page, "sections", SitePath.Sections(language));
        Entry(page, "issues", SitePath.Issues(language));
        Entry(page, "years", SitePath.Years(language));
        Entry(page, "search", SitePath.Search(language));
        Entry(page, "follow", SitePath.Verify(language));
        page.Append("</ul>\n</nav>\n</div>\n</header>\n");
        if (Trail.Count > 0) Path(page);
    }

    private void Entry(StringBuilder page, string key, string target) =>
        page.Append(s_invariant, $"<li><a href=\"{To(target)}\"{(key == Current ? target == path ? " aria-current=\"page\"" : " aria-current=\"true\"" : "")}>{Html.Encode(Say(key))}</a></li>\n");

    private void Path(StringBuilder page)
    {
        page.Append(s_invariant, $"<nav class=\"path frame\" aria-label=\"{Html.Encode(Say("path"))}\">\n<ol>\n<li>{Link(SitePath.Home(language), Say("home"))}</li>\n");
        foreach (var (title, target) in Trail) page.Append(s_invariant, $"<li>{Link(target, title)}</li>\n");
        page.Append("</ol>\n</nav>\n");
    }

    private void Footer(StringBuilder page)
    {
        page.Append("<footer class=\"site-footer\">\n<div class=\"frame\">\n");
        if (language == Language.English) page.Append(s_invariant, $"<p>{Html.Encode(Say("frenchOnly"))}</p>\n");
        page.Append(s_invariant, $"<p>{Html.Encode(SiteWords.Say("footer", language, "p", site.Plan.Publisher.In(language)))} {Link(SitePath.Verify(language), Say("follow"))}</p>\n</div>\n</footer>\n");
    }

    private void Entry(SiteAct act, bool withSection)
    {
        var lang = language == Language.English ? " lang=\"fr\"" : "";
        body.Append(s_invariant, $"<li><a href=\"{To(act.Path)}\"{lang}>{Html.Encode(act.ListTitle)}</a>");
        if (act.State is { } state) body.Append(s_invariant, $" <span class=\"state\">{Html.Encode(Say("state." + state.Kind.WireName()))}</span>");
        body.Append(s_invariant, $"<span class=\"meta\"><time datetime=\"{Iso.Of(act.Date)}\">{SiteWords.Day(act.Date, language)}</time>");
        if (act.Act.Document.Reference is { } reference && !act.IsUnpublished) body.Append(s_invariant, $" · {Html.Encode(reference)}");
        if (withSection) body.Append(s_invariant, $" · {Html.Encode(act.Section.Title.In(language))}");
        body.Append("</span></li>\n");
    }
}
