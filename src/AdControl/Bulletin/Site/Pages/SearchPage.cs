using AdControl.Law;

namespace AdControl.Bulletin.Site.Pages;

/// <summary>The page that searches.</summary>
internal static class SearchPage
{
    public static byte[] Write(SiteModel site, Language language)
    {
        var path = SitePath.Search(language);
        var page = new PageFrame(site, path, language)
        {
            Title = SiteWords.Say("search", language),
            Current = "search",
            IsIndexed = false,
            Head = $"<script src=\"{SitePath.Relative(path, SitePath.SearchScript)}\" defer></script>\n",
        };
        page.Add($"<h1>{Html.Encode(page.Title)}</h1>");
        Form(page, language);
        string Data(string name, string key) => $" data-{name}=\"{Html.Encode(page.Say(key))}\"";
        page.Add($"<noscript><p>{Html.Encode(page.Say("searchNoScript"))}</p></noscript>");
        page.Add($"<p id=\"status\" role=\"status\"{Data("none", "searchNone")}{Data("one", "searchOne")}{Data("many", "searchMany")}{Data("first", "searchFirst")}{Data("busy", "searchBusy")}{Data("failed", "searchFailed")}></p>");
        return page.Add($"<ul class=\"acts\" id=\"results\"></ul>").Write();
    }

    /// <summary>The form that leads there.</summary>
    public static void Form(PageFrame page, Language language) => page.Add(
        $"""
        <form class="search" role="search" action="{page.To(SitePath.Search(language))}" method="get">
        <label for="q">{Html.Encode(page.Say("searchLabel"))}</label>
        <input type="search" id="q" name="q" autocomplete="off" aria-describedby="search-help">
        <button>{Html.Encode(page.Say("searchButton"))}</button>
        <p id="search-help">{Html.Encode(page.Say("searchHelp"))}</p>
        </form>
        """);
}
