using AdControl.Bulletin;
using AdControl.Bulletin.Anonymising;
using AdControl.Decisions;
using AdControl.Decisions.Signing;
using AdControl.Law;
using AdControl.Workflows.Values;

namespace AdControl.Cases;

public sealed partial class CaseDesk
{
    /// <summary>Signs the draft: its text is frozen and hashed, and the procedure goes on.</summary>
    public async Task<Case> SignAsync(Actor actor, string caseId, CancellationToken cancellation = default)
    {
        Rights.CheckSignature(actor, await FindAsync(caseId, cancellation));
        return await CompleteAsync(actor, caseId, TaskNames.Signature, TaskNames.Sign, cancellation: cancellation);
    }

    /// <summary>Changes a sentence of the draft; what was changed, by whom and when stays with it.</summary>
    /// <param name="actor">An evaluator while it is drafted, a lawyer while its law is checked.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="sentence">The sentence's id; for an insertion, the one it stands behind.</param>
    /// <param name="kind">What is done.</param>
    /// <param name="text">The words; null for a removal.</param>
    /// <param name="cancellation">Stops waiting for the store.</param>
    public Task<Case> EditActAsync(Actor actor, string caseId, string sentence, DecisionEditKind kind, string? text, CancellationToken cancellation = default) => ActAsync(
        actor, caseId,
        work =>
        {
            Rights.Check("edit-act", actor, work.Before);
            if (work.Before.State is not (CaseState.DecisionDrafted or CaseState.LegalCheck) || work.Before.Acts.LastOrDefault(a => a.State == ActState.Draft) is not { } draft)
                throw new CaseRefusedException(RefusalCode.WrongState, $"The case is {work.Before.State.WireName()}: no draft can be edited.");
            DeskEntrance.Text("text", text);
            var by = actor.ToString();
            try
            {
                var edited = kind switch
                {
                    DecisionEditKind.Edit => draft.Decision.Edit(sentence, text ?? "", by, office.Now),
                    DecisionEditKind.Insert => draft.Decision.Insert(sentence, text ?? "", by, office.Now),
                    _ => draft.Decision.Remove(sentence, by, office.Now),
                };
                work.Case = Evaluated(work.Before.WithAct(draft with { Edits = edited.Edits }), actor);
            }
            catch (DecisionEditException problem)
            {
                throw new CaseRefusedException(RefusalCode.NotFound, problem.Message);
            }
            work.Record("edit-act", ("act", draft.Id), ("sentence", sentence), ("kind", kind.WireName()));
            return Task.CompletedTask;
        },
        null, cancellation);

    /// <summary>What stands against signing the draft of a case, whoever signs; empty when nothing does.</summary>
    public async Task<IReadOnlyList<SigningObstacle>> ObstaclesAsync(string caseId, CancellationToken cancellation = default)
    {
        var one = await FindAsync(caseId, cancellation);
        return one.Acts.LastOrDefault(a => a.State == ActState.Draft) is { } draft ? office.Drafting.Obstacles(draft, office.Now) : [];
    }

    /// <summary>Notes that the act was notified.</summary>
    public Task<Case> NotifyAsync(Actor actor, string caseId, System.Text.Json.Nodes.JsonObject? data = null, CancellationToken cancellation = default)
    {
        Rights.Check("notify", actor);
        return CompleteAsync(actor, caseId, TaskNames.Notification, null, data, cancellation: cancellation);
    }

    /// <summary>What publication would remove from the act of a case, for the publisher to see.</summary>
    /// <exception cref="CaseRefusedException">There is no act to publish.</exception>
    public async Task<RedactionProposal> ProposePublicationAsync(string caseId, CancellationToken cancellation = default)
    {
        var one = await FindAsync(caseId, cancellation);
        return office.Publishing.Propose(one, ToPublish(one));
    }

    /// <summary>Hands the act of a case, which its procedure has published after notification, to the bulletin.</summary>
    /// <param name="actor">The publisher.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="kept">Items of the proposal that are not removed; null for none.</param>
    /// <param name="asIssue">The number of the issue to make of it now; null: it waits for the next issue.</param>
    /// <param name="cancellation">Stops waiting for the store.</param>
    public async Task<Case> PublishAsync(Actor actor, string caseId, IReadOnlyCollection<string>? kept = null, string? asIssue = null, CancellationToken cancellation = default)
    {
        PublishedAct? published = null;
        var one = await ActAsync(
            actor, caseId,
            work =>
            {
                Rights.Check("publish", actor);
                var act = ToPublish(work.Before);
                published = office.Publishing.Published(work.Before, act, kept ?? []);
                work.Enlisted.Add(new EnlistedAct(published));
                work.Case = work.Before.WithAct(act with { State = ActState.Published, PublishedAt = office.Now, Section = published.Section });
                work.Record("published", ("act", act.Id), ("section", published.Section), ("address", published.Address.Path), ("redacted", Number(published.Redactions)));
                return Task.CompletedTask;
            },
            async (work, extras) => await office.Host.PublishAsync("published", WorkflowValue.Null, actor.Name, work.Before.Id, extras, cancellation) > 0
                || await RecordAsync(actor, work, extras, cancellation),
            cancellation);
        if (asIssue is not null && office.Bulletin is { } bulletin && published is not null)
            await bulletin.PublishAsync(new BulletinIssue(asIssue, LegalTime.DayOf(office.Now), null), [published.Address], cancellation);
        return one;
    }

    private static CaseAct ToPublish(Case one)
    {
        var act = one.Acts.LastOrDefault(a => a.Sha256 is not null && a.State != ActState.Published) ?? throw new CaseRefusedException(RefusalCode.NotPublishable, "The case has no signed act to publish.");
        if (act.Publication != Publication.AfterNotification)
            throw new CaseRefusedException(RefusalCode.NotPublishable, $"An act of kind '{act.Kind}' is {(act.Publication == Publication.Listed ? "published in a list" : "notified, not published")}.");
        return act.State == ActState.Notified ? act : throw new CaseRefusedException(RefusalCode.NotPublishable, "The act is published after it is notified.");
    }

    private (string, WorkflowValue)[] Signed(CaseWork work, Actor actor, DateTimeOffset at)
    {
        var draft = work.Case.Acts.LastOrDefault(a => a.State == ActState.Draft)
            ?? throw new CaseRefusedException(RefusalCode.WrongState, "There is no draft to sign.");
        var (frozen, remarks) = office.Drafting.Signed(work.Case, draft, actor, at);
        work.Case = work.Case.WithAct(frozen);
        work.Record("signed", ("act", frozen.Id), ("kind", frozen.Kind), ("sha256", frozen.Sha256), ("remarks", remarks.Count == 0 ? null : string.Join(", ", remarks)));
        return [("act", WorkflowValue.Of(frozen.Id)), ("sha256", WorkflowValue.Of(frozen.Sha256))];
    }
}
