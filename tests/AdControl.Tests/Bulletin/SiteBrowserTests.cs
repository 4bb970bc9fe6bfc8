using System.Text.Json.Nodes;
using AdControl.Tests.Shared;

namespace AdControl.Tests.Bulletin;

/// <summary>The site in a real browser, from the disk: its search, and axe-core's view of each kind of page.</summary>
public sealed class SiteBrowserTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    [SkippableFact]
    public void Search_finds_every_act_with_all_the_words_and_no_other()
    {
        Browser.SkipUnlessInstalled();
        var expected = fixture.Content.Acts.Where(a => !fixture.Content.IsUnpublished(a) && a.Title.Contains("retrait", StringComparison.Ordinal) && a.Title.Contains("Calmodorm", StringComparison.Ordinal)).ToList();
        var page = Browser.Show(Path.Combine(fixture.Site, "recherche.html"), "?q=RETRAITS%20calmodo");
        var found = page.QuerySelectorAll("#results a").Select(a => a.TextContent).ToList();
        Assert.True(expected.Count > 2);
        // The word "retrait" stands in no other text, so the acts are exactly those of the title; the newest come first.
        Assert.Equal(expected.Select(a => a.Title).Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        Assert.Equal($"{expected.Count} actes", page.QuerySelector("#status")!.TextContent);
        Assert.All(page.QuerySelectorAll("#results a"), link => Assert.True(File.Exists(new Uri(new Uri(Path.Combine(fixture.Site, "recherche", "x.js")), link.GetAttribute("href")).LocalPath)));
    }

    [SkippableTheory]
    [InlineData("en/recherche.html", "?q=d%C3%A9finitivement%20%C3%A9limine%20Ferrovix", true)]
    [InlineData("recherche.html", "?q=motquinexistepas", false)]
    public void Search_works_in_both_languages_and_says_when_there_is_nothing(string page, string query, bool isFound)
    {
        Browser.SkipUnlessInstalled();
        var shown = Browser.Show(Path.Combine(fixture.Site, page), query);
        Assert.Equal(isFound, shown.QuerySelectorAll("#results li").Length > 0);
        Assert.Contains(isFound ? "acts" : "Aucun acte", shown.QuerySelector("#status")!.TextContent, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("index.html", true)]
    [InlineData("en/index.html", false)]
    [InlineData("recherche.html", false)]
    [InlineData("verifier.html", false)]
    [InlineData("404.html", false)]
    [InlineData("rubriques/medicaments/index.html", false)]
    [InlineData("annees/2022/index.html", true)]
    [InlineData("act", true)]
    [InlineData("tombstone", false)]
    [InlineData("issue", false)]
    public void Axe_finds_nothing_in_light_and_in_dark(string kind, bool isDarkToo)
    {
        Browser.SkipUnlessInstalled();
        var path = kind switch
        {
            // An act with a table and a change.
            "act" => fixture.Content.Acts.First(a => a.Changes.Count > 0 && !fixture.Content.IsUnpublished(a)).Address.With(".html"),
            "tombstone" => fixture.Content.Acts.First(fixture.Content.IsUnpublished).Address.With(".html"),
            "issue" => $"numeros/{fixture.Content.Issues[0].Number}/index.html",
            _ => kind,
        };
        foreach (var scheme in isDarkToo ? new[] { "1", "0" } : ["1"])
        {
            var violations = Axe(path, $"--blink-settings=preferredColorScheme={scheme}");
            Assert.True(violations.Count == 0, $"{path}, scheme {scheme}: {violations}");
        }
    }

    // The page is shown as it is, with the checker added at its end.
    private JsonArray Axe(string path, string option)
    {
        var axe = Path.Combine(SharedData.SolutionRoot, "eng", "node", "node_modules", "axe-core", "axe.min.js");
        if (!File.Exists(axe) && Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail("eng/node is not installed, and CI=true: eng/test.sh does it.");
        Skip.IfNot(File.Exists(axe), "eng/node is not installed: eng/test.sh does it.");
        var original = Path.Combine(fixture.Site, path);
        var copy = Path.Combine(Path.GetDirectoryName(original)!, $"axe-{Guid.NewGuid():N}.html");
        var html = File.ReadAllText(original);
        // The page for lost addresses names everything absolutely; the style sheet alone is asked for here.
        html = html.Replace(SiteFixture.Plan.Address.AbsoluteUri + "style.css", "style.css", StringComparison.Ordinal);
        const string Run = """axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }).then(r => { const p = document.createElement("pre"); p.id = "axe"; p.textContent = JSON.stringify({ passes: r.passes.length, violations: r.violations.map(v => ({ id: v.id, nodes: v.nodes.map(n => n.html + " " + n.failureSummary) })) }); document.body.append(p); });""";
        File.WriteAllText(copy, html.Replace("</body>", $"<script>{File.ReadAllText(axe)}</script><script>{Run}</script></body>", StringComparison.Ordinal));
        try
        {
            var result = JsonNode.Parse(Browser.Show(copy, "", option).QuerySelector("#axe")!.TextContent)!;
            Assert.True((int)result["passes"]! > 10);
            return result["violations"]!.AsArray();
        }
        finally
        {
            File.Delete(copy);
        }
    }
}
