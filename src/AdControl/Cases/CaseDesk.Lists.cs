using AdControl.Bulletin;
using AdControl.Decisions;
using AdControl.Decisions.Facts;
using AdControl.Law;

namespace AdControl.Cases;

public sealed partial class CaseDesk
{
    /// <summary>Publishes the list of what was granted in a period, as one act in an issue of its own.</summary>
    /// <param name="actor">The publisher.</param>
    /// <param name="signatory">Who signs the list.</param>
    /// <param name="from">The first day.</param>
    /// <param name="until">The last day; over by now.</param>
    /// <param name="issue">The number of the issue; also that of the list.</param>
    /// <param name="cancellation">Stops waiting for the store.</param>
    /// <returns>The act as it is published.</returns>
    /// <exception cref="CaseRefusedException">The actor may not, nothing was granted, or the bulletin does not take it.</exception>
    public async Task<PublishedAct> PublishListAsync(Actor actor, Actor signatory, DateOnly from, DateOnly until, string issue, CancellationToken cancellation = default)
    {
        Rights.Check("publish", actor);
        Rights.Check("sign", signatory);
        var now = office.Now;
        var granted = new List<Case>();
        await foreach (var one in office.Cases.AllAsync(new CaseQuery(), cancellation))
            if (one.ValidFrom is { } start && start >= from && start <= until && one.Acts.Any(a => a is { Sha256: not null, Publication: Publication.Listed })) granted.Add(one);
        if (granted.Count == 0) throw new CaseRefusedException(RefusalCode.NotPublishable, $"Nothing was granted from {from:yyyy-MM-dd} to {until:yyyy-MM-dd}.");
        try
        {
            var published = office.Publishing.List(office.Drafting.List(signatory, [.. granted.Select(Visa)], from, until, $"L-{issue}", now));
            if (office.Bulletin is { } bulletin)
            {
                await bulletin.AddAsync(published, cancellation);
                await bulletin.PublishAsync(new BulletinIssue(issue, LegalTime.DayOf(now), null), [published.Address], cancellation);
            }
            foreach (var one in granted) await ListedAsync(actor, one, published, issue, cancellation);
            return published;
        }
        catch (BulletinRefusedException problem)
        {
            throw new CaseRefusedException(RefusalCode.NotPublishable, $"{problem.Code}: {problem.Message}");
        }
    }

    private GrantedVisa Visa(Case one) => new(
        one.Dossier.ReferenceNumber ?? one.Number ?? one.Id,
        string.Join(", ", one.Acts[^1].Facts.Products.Select(p => p.Name)),
        office.People.Of($"company:{one.Dossier.Company}").Name,
        one.ValidFrom!.Value, one.ValidUntil ?? one.ValidFrom.Value, one.Acts.Any(a => a.Kind == DecisionKind.TacitGrant));

    private Task<Case> ListedAsync(Actor actor, Case listed, PublishedAct published, string issue, CancellationToken cancellation) => ActAsync(
        actor, listed.Id,
        work =>
        {
            var act = work.Before.Acts.Last(a => a is { Sha256: not null, Publication: Publication.Listed });
            work.Case = work.Before.WithAct(act with { PublishedAt = office.Now, Section = published.Section });
            work.Record("listed", ("act", act.Id), ("issue", issue), ("address", published.Address.Path));
            return Task.CompletedTask;
        },
        null, cancellation);
}
