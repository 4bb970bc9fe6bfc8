using AdControl.Law;

namespace AdControl.Bulletin.Site.Pages;

/// <summary>How to follow and to verify the bulletin, and the page for addresses that lead nowhere.</summary>
internal static class OtherPages
{
    public static byte[] Verify(SiteModel site, Language language)
    {
        var page = new PageFrame(site, SitePath.Verify(language), language)
        {
            Title = SiteWords.Say("verifyTitle", language),
            Current = "follow",
        };
        page.Add($"<h1>{Html.Encode(page.Title)}</h1>").Add($"<h2>{Html.Encode(page.Say("feedsTitle"))}</h2>").AddRaw("<ul>\n");
        page.Add($"<li>{page.Link(SitePath.AllFeed, page.Say("feedAll"))}</li>").Add($"<li>{page.Link(SitePath.ChangesFeed, page.Say("feedChanges"))}</li>");
        foreach (var section in site.Plan.Sections) page.Add($"<li>{page.Link(SitePath.SectionFeed(section.Id), section.Title.In(language))}</li>");
        page.AddRaw("</ul>\n").Add($"<h2>{Html.Encode(page.Say("dataTitle"))}</h2>").Add($"<p>{Html.Encode(page.Say("dataText"))}</p>").Add($"<p>{page.Link(SitePath.ActsJson, page.Say("dataList"))}</p>");
        page.Add($"<h2>{Html.Encode(page.Say("proofTitle"))}</h2>").Add($"<p>{Html.Encode(page.Say("proofText"))}</p>").AddRaw("<ul>\n");
        page.Add($"<li>{page.Link(SitePath.Manifest, page.Say("manifest"))}</li>").Add($"<li>{page.Link(SitePath.Signature(SitePath.Manifest), page.Say("signature"))}</li>").Add($"<li>{page.Link(SitePath.Key, page.Say("proofKey"))}</li>").AddRaw("</ul>\n");
        page.Add($"<p>{Html.Encode(page.Say("proofHow"))}</p>").Add($"<pre tabindex=\"0\">adcontrol bulletin verify DIR --key {SitePath.Key}</pre>");
        page.Add($"<p>{Html.Encode(page.Say("proofOpenssl"))}</p>").Add($"<pre tabindex=\"0\">openssl dgst -sha256 -verify {SitePath.Key} -signature manifest.sig manifest.json</pre>");
        return page.Write();
    }

    public static byte[] NotFound(SiteModel site)
    {
        const Language Own = Language.French;
        var page = new PageFrame(site, SitePath.NotFound, Own) { Title = SiteWords.Say("notFoundTitle", Own), IsIndexed = false, IsAnywhere = true, IsInFrenchOnly = true };
        page.Add($"<h1>{Html.Encode(page.Title)}</h1>").Add($"<p>{Html.Encode(page.Say("notFound"))}</p>");
        SearchPage.Form(page, Own);
        return page.Write();
    }
}
