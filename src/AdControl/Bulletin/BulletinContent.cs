using AdControl.Documents.Acts;

namespace AdControl.Bulletin;

/// <summary>Everything that is published, seen on one day.</summary>
public sealed class BulletinContent
{
    private readonly Dictionary<ActAddress, PublishedAct> byAddress;
    private readonly Dictionary<string, BulletinIssue> issues;
    private readonly ILookup<ActAddress, ActChange> implied;
    private readonly Dictionary<string, PublishedAct> byReference;

    /// <summary>Puts it together.</summary>
    /// <param name="plan">The sections.</param>
    /// <param name="issues">All issues.</param>
    /// <param name="acts">All acts that appeared in one of them.</param>
    /// <param name="day">The day as of which states are told.</param>
    /// <exception cref="BulletinRefusedException">Two acts share an address, or an act names an issue or section that is not there.</exception>
    public BulletinContent(BulletinPlan plan, IEnumerable<BulletinIssue> issues, IEnumerable<PublishedAct> acts, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(plan);
        (Plan, Day) = (plan, day);
        this.issues = issues.ToDictionary(i => i.Number, StringComparer.Ordinal);
        Issues = [.. this.issues.Values.OrderBy(i => i.Date).ThenBy(i => i.Number, StringComparer.Ordinal)];
        var all = acts.ToList();
        Check(all);
        var ranks = plan.Sections.ToDictionary(s => s.Id, s => s.Number, StringComparer.Ordinal);
        Acts = [.. all.OrderBy(a => DateOf(a)).ThenBy(a => a.Issue, StringComparer.Ordinal).ThenBy(a => ranks[a.Section]).ThenBy(a => a.Address.Path, StringComparer.Ordinal)];
        byAddress = Acts.ToDictionary(a => a.Address);
        byReference = [];
        foreach (var act in Acts)
            if (act.Document.Reference is { } reference) byReference.TryAdd(reference, act);
        implied = Acts.SelectMany(Implied).ToLookup(p => p.Target, p => p.Change);
    }

    /// <summary>The sections.</summary>
    public BulletinPlan Plan { get; }

    /// <summary>The day as of which states are told.</summary>
    public DateOnly Day { get; }

    /// <summary>All issues, the oldest first.</summary>
    public IReadOnlyList<BulletinIssue> Issues { get; }

    /// <summary>All acts, in the order they appeared; within an issue by section.</summary>
    public IReadOnlyList<PublishedAct> Acts { get; }

    /// <summary>The day an act appeared.</summary>
    public DateOnly DateOf(PublishedAct act) => issues[act.Issue!].Date;

    /// <summary>What became of an act by the day, the oldest first.</summary>
    public IReadOnlyList<ActChange> ChangesOf(PublishedAct act) =>
        [.. act.Changes.Concat(implied[act.Address]).Where(c => c.On <= Day).OrderBy(c => c.On).ThenBy(c => c.Kind)];

    /// <summary>Whether a tombstone stands in its place.</summary>
    public bool IsUnpublished(PublishedAct act) => act.Changes.Any(c => c.Kind == ActChangeKind.Unpublished && c.On <= Day);

    /// <summary>The published act another act's relation names; null when it is not in the bulletin.</summary>
    public PublishedAct? Target(ActRelation relation) =>
        relation.Uri is { } uri && AddressIn(uri) is { } address && byAddress.TryGetValue(address, out var found) ? found : byReference.GetValueOrDefault(relation.Reference);

    /// <summary>The act at an address; null when there is none.</summary>
    public PublishedAct? At(ActAddress address) => byAddress.GetValueOrDefault(address);

    private void Check(List<PublishedAct> acts)
    {
        if (acts.GroupBy(a => a.Address).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new BulletinRefusedException("duplicate-address", $"Two acts have the address {twice.Key}: give one of them another reference.");
        foreach (var act in acts)
        {
            Plan.Section(act.Section);
            if (act.Issue is null || !issues.ContainsKey(act.Issue))
                throw new BulletinRefusedException("unknown-issue", $"{act.Address} belongs to the issue \"{act.Issue}\", which is not there.");
        }
    }

    private IEnumerable<(ActAddress Target, ActChange Change)> Implied(PublishedAct act)
    {
        foreach (var relation in act.Document.Relations)
            if (KindOf(relation.Kind) is { } kind && Target(relation) is { } target && target.Address != act.Address)
                yield return (target.Address, new ActChange(kind, act.EffectiveOn ?? DateOf(act), act.Document.Reference) { ByAct = act.Address });
    }

    private static ActChangeKind? KindOf(ActRelationKind relation) => relation switch
    {
        ActRelationKind.Corrects => ActChangeKind.Corrected,
        ActRelationKind.Replaces => ActChangeKind.Superseded,
        ActRelationKind.Repeals => ActChangeKind.Repealed,
        ActRelationKind.Withdraws => ActChangeKind.Withdrawn,
        ActRelationKind.Suspends => ActChangeKind.Suspended,
        _ => null,
    };

    private ActAddress? AddressIn(string uri)
    {
        try
        {
            return ActAddress.Parse(uri.StartsWith(Plan.Address.AbsoluteUri, StringComparison.Ordinal) ? uri[Plan.Address.AbsoluteUri.Length..] : uri);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
