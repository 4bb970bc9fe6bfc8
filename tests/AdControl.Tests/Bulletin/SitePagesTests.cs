using AdControl.Bulletin.Site;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace AdControl.Tests.Bulletin;

/// <summary>Every page of a site, as a person, a screen reader and a machine find it.</summary>
public sealed class SitePagesTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private readonly SortedDictionary<string, string> files = SiteFixture.Files(fixture.Site);

    private IEnumerable<(string Path, IDocument Page)> Pages()
    {
        var parser = new HtmlParser(new HtmlParserOptions { IsStrictMode = true });
        foreach (var (path, file) in files.Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal))) yield return (path, parser.ParseDocument(File.ReadAllText(file)));
    }

    [Fact]
    public void Every_page_has_one_heading_landmarks_a_language_and_a_skip_link()
    {
        foreach (var (path, page) in Pages())
        {
            Assert.True(page.QuerySelectorAll("h1").Length == 1, path);
            Assert.True(page.QuerySelectorAll("main").Length == 1 && page.QuerySelector("body > header") is not null && page.QuerySelector("body > footer") is not null, path);
            Assert.Equal(path.StartsWith("en/", StringComparison.Ordinal) ? "en" : "fr", page.DocumentElement.GetAttribute("lang"));
            Assert.Equal("#content", page.QuerySelector("body > a.skip")?.GetAttribute("href"));
            Assert.False(string.IsNullOrWhiteSpace(page.Title), path);
            Assert.All(page.QuerySelectorAll("nav"), nav => Assert.False(string.IsNullOrEmpty(nav.GetAttribute("aria-label"))));
            Assert.All(page.QuerySelectorAll("input"), input => Assert.NotNull(page.QuerySelector($"label[for={input.Id}]")));
            Assert.All(page.QuerySelectorAll("img"), image => Assert.NotNull(image.GetAttribute("alt")));
        }
    }

    [Fact]
    public void Headings_never_skip_a_level()
    {
        foreach (var (path, page) in Pages())
        {
            var levels = page.QuerySelectorAll("h1,h2,h3,h4").Select(h => h.LocalName[1] - '0').ToList();
            Assert.True(levels[0] <= 2 && levels.Zip(levels.Skip(1)).All(pair => pair.Second <= pair.First + 1), $"{path}: {string.Join(' ', levels)}");
        }
    }

    [Fact]
    public void No_page_repeats_an_id_or_carries_a_script_of_its_own()
    {
        foreach (var (path, page) in Pages())
        {
            Assert.True(page.All.Where(e => !string.IsNullOrEmpty(e.Id)).GroupBy(e => e.Id).All(g => g.Count() == 1), path);
            Assert.All(page.QuerySelectorAll("script"), script => Assert.True(script.HasAttribute("src") || script.GetAttribute("type") == "application/ld+json", path));
            Assert.DoesNotContain(page.All, element => element.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal) || a.Name == "style"));
        }
    }

    [Fact]
    public void Every_link_within_the_site_leads_to_a_file_and_nothing_is_fetched_from_elsewhere()
    {
        var home = SiteFixture.Plan.Address.AbsoluteUri;
        var links = 0;
        foreach (var (path, page) in Pages())
        {
            var at = new Uri(new Uri(home), path);
            foreach (var element in page.QuerySelectorAll("[href],[src],form[action]"))
            {
                var target = new Uri(at, element.GetAttribute("href") ?? element.GetAttribute("src") ?? element.GetAttribute("action")!);
                Assert.StartsWith(home, target.AbsoluteUri, StringComparison.Ordinal);
                var file = target.AbsolutePath.TrimStart('/');
                Assert.True(file.Length == 0 || files.ContainsKey(file), $"{path} -> {file}");
                if (target.Fragment.Length > 1 && file == path) Assert.NotNull(page.GetElementById(target.Fragment[1..]));
                links++;
            }
        }
        Assert.True(links > 9_000, $"{links}");
    }

    [Fact]
    public void Every_act_has_its_page_its_representations_and_one_entry_in_each_list()
    {
        var acts = fixture.Content.Acts;
        foreach (var act in acts)
        {
            string[] suffixes = fixture.Content.IsUnpublished(act) ? [".html", ".json"] : [".html", ".docx", ".xml", ".json", ".txt"];
            Assert.Equal(suffixes.Order(StringComparer.Ordinal), files.Keys.Where(f => f.StartsWith(act.Address.Path + ".", StringComparison.Ordinal)).Select(f => f[act.Address.Path.Length..]).Order(StringComparer.Ordinal));
        }
        foreach (var lists in new[] { "annees/", "numeros/", "en/annees/", "en/numeros/" })
        {
            var listed = Pages().Where(p => p.Path.StartsWith(lists, StringComparison.Ordinal)).SelectMany(p => p.Page.QuerySelectorAll("ul.acts a")).Count();
            Assert.Equal(acts.Count, listed);
        }
    }

    [Fact]
    public void An_act_that_is_no_longer_published_leaves_none_of_its_words_anywhere()
    {
        var act = fixture.Content.Acts.First(fixture.Content.IsUnpublished);
        var product = string.Join(' ', act.Title.Split(' ')[^2..]);
        Assert.Contains("Acte dépublié", File.ReadAllText(files[act.Address.With(".html")]), StringComparison.Ordinal);
        foreach (var (path, file) in files.Where(f => !f.Key.EndsWith(".docx", StringComparison.Ordinal)))
            Assert.False(File.ReadAllText(file).Contains(product + "<", StringComparison.Ordinal) || File.ReadAllText(file).Contains(product + "\"", StringComparison.Ordinal), path);
        Assert.Contains("at:deleted-entry", File.ReadAllText(files["flux/changements.atom"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Acts_that_engines_may_not_list_are_marked_and_kept_out_of_the_site_map()
    {
        var act = fixture.Content.Acts.First(a => a.Section == "sanctions" && !fixture.Content.IsUnpublished(a));
        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", File.ReadAllText(files[act.Address.With(".html")]), StringComparison.Ordinal);
        Assert.DoesNotContain(files.Where(f => f.Key.StartsWith("sitemaps/", StringComparison.Ordinal)), f => File.ReadAllText(f.Value).Contains(act.Address.Path, StringComparison.Ordinal));
    }

    [Fact]
    public void A_correction_is_told_on_both_acts()
    {
        var correction = fixture.Content.Acts.First(a => a.Document.Relations.Count > 0);
        var target = fixture.Content.Target(correction.Document.Relations[0])!;
        Assert.Contains("Rectifié depuis le", File.ReadAllText(files[target.Address.With(".html")]), StringComparison.Ordinal);
        Assert.Contains(SitePath.Relative(target.Address.With(".html"), correction.Address.With(".html")), File.ReadAllText(files[target.Address.With(".html")]), StringComparison.Ordinal);
        Assert.Contains("Rectifie</dt>", File.ReadAllText(files[correction.Address.With(".html")]), StringComparison.Ordinal);
    }

    [Fact]
    public void Structured_data_says_what_the_page_says()
    {
        var act = fixture.Content.Acts.First(a => a.Changes.Any(c => c.Kind == AdControl.Bulletin.ActChangeKind.Annulled));
        var page = new HtmlParser().ParseDocument(File.ReadAllText(files[act.Address.With(".html")]));
        var data = System.Text.Json.Nodes.JsonNode.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent)!;
        Assert.Equal("Legislation", (string?)data["@type"]);
        Assert.Equal(page.QuerySelector("article h1")!.TextContent, (string?)data["name"]);
        Assert.Equal("https://schema.org/NotInForce", (string?)data["legislationLegalForce"]);
        Assert.Equal(SiteFixture.Plan.Address + act.Address.Path, (string?)data["@id"]);
        Assert.All(data["encoding"]!.AsArray(), one => Assert.True(files.ContainsKey(((string?)one!["contentUrl"])![SiteFixture.Plan.Address.AbsoluteUri.Length..])));
    }
}
