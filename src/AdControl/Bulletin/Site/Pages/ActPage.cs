using AdControl.Documents.Acts;
using AdControl.Law;
using AdControl.Storage;

namespace AdControl.Bulletin.Site.Pages;

/// <summary>The page of an act, and the tombstone in its place once it is no longer published.</summary>
internal sealed class ActPage(SiteModel site, SiteAct act, bool hasPdf)
{
    private const Language Own = Language.French;

    public byte[] Write() => act.Unpublication is { } gone ? Tombstone(gone) : Page();

    private static string Say(string key) => SiteWords.Say(key, Own);

    private IReadOnlyList<(string, string)> Trail =>
    [
        (Say("sections"), SitePath.Sections(Own)),
        (act.Section.Title.French, SitePath.Section(act.Section.Id, Own)),
        (SiteWords.Month(act.Date.Year, act.Date.Month, Own), SitePath.SectionMonth(act.Section.Id, act.Date.Year, act.Date.Month, Own)),
    ];

    private byte[] Page()
    {
        var representations = Representations.Of(hasPdf).ToList();
        var page = new PageFrame(site, act.Path, Own)
        {
            Title = act.Act.Title,
            Current = "sections",
            Trail = Trail,
            IsIndexed = act.Section.IsIndexed,
            IsInFrenchOnly = true,
            Head = string.Concat(representations.Where(r => r.Suffix != Representations.Page).Select(Alternate)) + JsonLd.Legislation(site, act, representations),
        };
        States(page);
        page.AddRaw(ActHtml.Fragment(act.Act.Document));
        page.Add($"<section class=\"about\" aria-labelledby=\"about\"><h2 id=\"about\">{Html.Encode(Say("aboutAct"))}</h2>").AddRaw("<dl>\n");
        Facts(page, representations);
        Relations(page);
        page.AddRaw("</dl>\n</section>\n");
        return page.Write();
    }

    private string Alternate(Representation one) => $"<link rel=\"alternate\" type=\"{Html.Encode(one.MediaType)}\" href=\"texte{one.Suffix}\">\n";

    private void States(PageFrame page)
    {
        if (act.Changes.Count == 0) return;
        page.AddRaw("<div class=\"changes\" role=\"note\">\n<ul>\n");
        foreach (var change in act.Changes) page.Add($"<li>{Html.Encode(Say("state." + change.Kind.WireName()))} {Html.Encode(SiteWords.Say("since", Own, "d", SiteWords.Day(change.On, Own)))}{By(page, change)}</li>");
        page.AddRaw("</ul>\n</div>\n");
    }

    private string By(PageFrame page, ActChange change)
    {
        if (change.ByAct is { } address && site.At(address) is { } by) return $", {Say("by")} {page.Link(by.Path, by.Act.Document.Reference!)}";
        return change.By is { } words ? $", {Say("by")} {Html.Encode(words)}" : "";
    }

    private void Facts(PageFrame page, List<Representation> representations)
    {
        var document = act.Act.Document;
        Fact(page, "section", page.Link(SitePath.Section(act.Section.Id, Own), act.Section.Title.French));
        Fact(page, "reference", Html.Encode(document.Reference!));
        Fact(page, "dated", Time(document.Date!.Value));
        Fact(page, "publishedOn", Time(act.Date));
        Fact(page, "appearedIn", page.Link(SitePath.Issue(act.Act.Issue!, Own), SiteWords.Say("issue", Own, "n", act.Act.Issue!)));
        if (act.Act.EffectiveOn is { } day) Fact(page, "effectiveOn", Time(day));
        Fact(page, "address", $"<code>{Html.Encode(site.Address + act.Act.Address.Path)}</code>");
        var formats = representations.Select(r => $"<li><a href=\"texte{r.Suffix}\"{(r.Suffix == Representations.Page ? " aria-current=\"page\"" : $" type=\"{Html.Encode(r.MediaType)}\"")}>{Html.Encode(r.Name)}</a></li>");
        Fact(page, "formats", $"<ul class=\"formats\">{string.Concat(formats)}</ul>");
        Fact(page, "fingerprint", Fingerprint(ActText.Sha256(document)));
    }

    private string Fingerprint(string published) => act.Act.SignedSha256 switch
    {
        null => $"<code>{published}</code>",
        var signed when signed == published => $"<code>{published}</code><br>{Html.Encode(Say("signedSame"))}",
        var signed => $"<code>{published}</code><br>{Html.Encode(Say("signedOther"))} <code>{Html.Encode(signed)}</code>",
    };

    private void Relations(PageFrame page)
    {
        foreach (var relation in act.Act.Document.Relations)
        {
            var target = site.Content.Target(relation) is { } found ? site.At(found.Address) : null;
            Fact(page, "relation." + relation.Kind.WireName(), target is null ? Html.Encode(relation.Reference) : page.Link(target.Path, target.ListTitle));
        }
        foreach (var change in act.Changes.Where(c => c.ByAct is not null)) Fact(page, "state." + change.Kind.WireName(), By(page, change).TrimStart(',', ' '));
    }

    private static void Fact(PageFrame page, string key, string html) => page.Add($"<dt>{Html.Encode(Say(key))}</dt><dd>{html}</dd>");

    private static string Time(DateOnly day) => $"<time datetime=\"{Iso.Of(day)}\">{SiteWords.Day(day, Own)}</time>";

    // The reference and the dates stay, so that who knew the act finds out what became of it; its words go, and with them whatever they said of anybody.
    private byte[] Tombstone(ActChange gone)
    {
        var page = new PageFrame(site, act.Path, Own) { Title = $"{act.ListTitle} : {Say("tombstoneTitle")}", Current = "sections", Trail = Trail, IsIndexed = false, IsInFrenchOnly = true };
        page.Add($"<h1>{Html.Encode(Say("tombstoneTitle"))}</h1>");
        page.Add($"<div class=\"changes\" role=\"note\"><p>{Html.Encode(SiteWords.Say("tombstone", Own, "d", SiteWords.Day(gone.On, Own)))}{(gone.By is { } by ? $" {Html.Encode(by)}" : "")}</p></div>").AddRaw("<div class=\"about\"><dl>\n");
        Fact(page, "reference", Html.Encode(act.ListTitle));
        Fact(page, "section", page.Link(SitePath.Section(act.Section.Id, Own), act.Section.Title.French));
        Fact(page, "publishedOn", Time(act.Date));
        Fact(page, "appearedIn", page.Link(SitePath.Issue(act.Act.Issue!, Own), SiteWords.Say("issue", Own, "n", act.Act.Issue!)));
        return page.AddRaw("</dl></div>\n").Write();
    }
}
