using AdControl.Bulletin;
using AdControl.Bulletin.Anonymising;
using AdControl.Documents.Acts;

namespace AdControl.Cases;

/// <summary>Makes acts of cases ready for the bulletin: names of natural persons other than the signatory go, unless the publisher keeps them.</summary>
internal sealed class ActPublishing(CaseOffice office)
{
    private readonly BulletinPlan plan = BulletinPlan.Load(office.Pack.Directory);

    /// <summary>What would be removed from an act.</summary>
    public RedactionProposal Propose(Case one, CaseAct act)
    {
        string?[] persons = [one.Dossier.ResponsiblePharmacist?.Name, .. one.Evaluators.Select(e => office.People.Of($"evaluator:{e}").Name), .. one.Opinions.Select(o => office.People.Of($"expert:{o.Expert}").Name)];
        string?[] kept = [act.Facts.Applicant?.Name, .. act.Facts.Products.Select(p => p.Name), .. act.Facts.Products.Select(p => p.Holder), act.Final?.Signatory?.Name];
        return new Anonymiser(plan).Propose(act.Document, new KnownNames([.. persons.OfType<string>()], [.. kept.OfType<string>()]));
    }

    /// <summary>A list of what was granted, as it is published: it names companies and products only.</summary>
    /// <exception cref="BulletinRefusedException">No section takes it.</exception>
    public PublishedAct List(ActDocument act)
    {
        var section = plan.SectionOf("visas", act.Kind) ?? throw new BulletinRefusedException("unknown-section", $"No section takes visas/{act.Kind}.");
        return new PublishedAct { Address = ActAddress.Of(act), Section = section.Id, Document = act, SignedSha256 = act.Signature?.Sha256 };
    }

    /// <summary>The act as it is published: what is proposed is removed, except what is kept by the publisher.</summary>
    /// <exception cref="CaseRefusedException">The bulletin does not take it.</exception>
    public PublishedAct Published(Case one, CaseAct act, IReadOnlyCollection<string> kept)
    {
        try
        {
            var proposal = Propose(one, act);
            proposal = proposal.Items.Aggregate(proposal, (p, item) => p.Decide(item.Id, remove: !kept.Contains(item.Id)));
            var section = act.Section.Length > 0 ? plan.Section(act.Section) : plan.SectionOf(one.Procedure, act.Kind) ?? throw new BulletinRefusedException("unknown-section", $"No section takes {one.Procedure}/{act.Kind}.");
            return proposal.Accept(section.Id);
        }
        catch (BulletinRefusedException problem)
        {
            throw new CaseRefusedException(RefusalCode.NotPublishable, $"{problem.Code}: {problem.Message}");
        }
    }
}
