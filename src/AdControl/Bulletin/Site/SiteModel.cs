namespace AdControl.Bulletin.Site;

/// <summary>The bulletin arranged for its pages. Months are in descending order, acts in the order they appeared.</summary>
internal sealed class SiteModel
{
    private readonly Dictionary<ActAddress, SiteAct> byAddress;
    private readonly ILookup<string, SiteAct> byIssue;

    public SiteModel(BulletinContent content, Uri address)
    {
        (Content, Address) = (content, address);
        var sections = content.Plan.Sections.ToDictionary(s => s.Id, StringComparer.Ordinal);
        var ordinals = new Dictionary<int, int>();
        Acts = [.. content.Acts.Select(act =>
        {
            var date = content.DateOf(act);
            var ordinal = ordinals.GetValueOrDefault(date.Year);
            ordinals[date.Year] = ordinal + 1;
            return new SiteAct(act, sections[act.Section], date, content.ChangesOf(act), ordinal);
        })];
        byAddress = Acts.ToDictionary(a => a.Act.Address);
        byIssue = Acts.ToLookup(a => a.Act.Issue!, StringComparer.Ordinal);
        ByMonth = Group(Acts);
        BySection = content.Plan.Sections.ToDictionary(s => s.Id, s => Group(Acts.Where(a => a.Section.Id == s.Id)), StringComparer.Ordinal);
        Changes = [.. Acts.SelectMany(a => a.Changes.Select(c => (Act: a, Change: c))).OrderByDescending(c => c.Change.On).ThenByDescending(c => c.Act.Date).ThenBy(c => c.Act.Path, StringComparer.Ordinal)];
    }

    public BulletinContent Content { get; }

    public BulletinPlan Plan => Content.Plan;

    /// <summary>Where the site is published.</summary>
    public Uri Address { get; }

    public IReadOnlyList<SiteAct> Acts { get; }

    public IReadOnlyList<SiteMonth> ByMonth { get; }

    public IReadOnlyDictionary<string, IReadOnlyList<SiteMonth>> BySection { get; }

    /// <summary>Everything that became of acts, the newest first.</summary>
    public IReadOnlyList<(SiteAct Act, ActChange Change)> Changes { get; }

    public IReadOnlyList<SiteAct> Of(BulletinIssue issue) => [.. byIssue[issue.Number]];

    public SiteAct? At(ActAddress address) => byAddress.GetValueOrDefault(address);

    private static IReadOnlyList<SiteMonth> Group(IEnumerable<SiteAct> acts) =>
        [.. acts.GroupBy(a => (a.Date.Year, a.Date.Month)).OrderByDescending(g => g.Key).Select(g => new SiteMonth(g.Key.Year, g.Key.Month, [.. g]))];
}

/// <summary>The acts of a month, in the order they appeared.</summary>
internal sealed record SiteMonth(int Year, int Month, IReadOnlyList<SiteAct> Acts);
