using AdControl.Law;

namespace AdControl.Cases;

public sealed partial class CaseDesk
{
    /// <summary>Writes a comment on a finding for the agency's people; it decides nothing.</summary>
    public Task<Case> CommentAsync(Actor actor, string caseId, string finding, string text, CancellationToken cancellation = default) => ActAsync(
        actor, caseId,
        work =>
        {
            Rights.Check("comment", actor, work.Before);
            if (string.IsNullOrWhiteSpace(text)) throw new CaseRefusedException(RefusalCode.Missing, "A comment has words.");
            var known = work.Before.Review.FirstOrDefault(i => i.Id == finding || i.Fingerprint == finding)
                ?? throw new CaseRefusedException(RefusalCode.NotFound, $"The case has no finding '{finding}'.");
            var commented = known with { Comments = [.. known.Comments, new ReviewComment(actor.ToString(), office.Now, text)] };
            work.Case = work.Before with { Review = [.. work.Before.Review.Select(i => i == known ? commented : i)] };
            work.Record("comment", ("finding", known.Id));
            return Task.CompletedTask;
        },
        null, cancellation);

    /// <summary>The draft of a case as somebody would sign it now: with their name, and the hash of its text. Nothing is stored.</summary>
    /// <exception cref="CaseRefusedException">There is no draft, a rule blocks, or they may not sign it.</exception>
    public async Task<CaseAct> ToSignAsync(Actor actor, string caseId, CancellationToken cancellation = default)
    {
        var one = await FindAsync(caseId, cancellation);
        Rights.CheckSignature(actor, one);
        if (one.State != CaseState.ToSign || one.Acts.LastOrDefault(a => a.State == ActState.Draft) is not { } draft)
            throw new CaseRefusedException(RefusalCode.WrongState, $"The case is {one.State.WireName()}: no act waits for its signature.");
        return office.Drafting.Signed(one, draft, actor, office.Now).Act;
    }
}
