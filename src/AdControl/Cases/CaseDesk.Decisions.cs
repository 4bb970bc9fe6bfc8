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

    /// <summary>Notes that the act was notified.</summary>
    public Task<Case> NotifyAsync(Actor actor, string caseId, System.Text.Json.Nodes.JsonObject? data = null, CancellationToken cancellation = default)
    {
        Rights.Check("notify", actor);
        return CompleteAsync(actor, caseId, TaskNames.Notification, null, data, cancellation: cancellation);
    }

    /// <summary>Publishes the act of a case that its procedure has published after notification.</summary>
    public Task<Case> PublishAsync(Actor actor, string caseId, CancellationToken cancellation = default) => ActAsync(
        actor, caseId,
        work =>
        {
            Rights.Check("publish", actor);
            var act = work.Before.Acts.LastOrDefault(a => a.Sha256 is not null && a.State != ActState.Published)
                ?? throw new CaseRefusedException(RefusalCode.NotPublishable, "The case has no signed act to publish.");
            if (act.Publication != Publication.AfterNotification)
                throw new CaseRefusedException(RefusalCode.NotPublishable, $"An act of kind '{act.Kind}' is {(act.Publication == Publication.Listed ? "published in a list" : "notified, not published")}.");
            if (act.State != ActState.Notified) throw new CaseRefusedException(RefusalCode.NotPublishable, "The act is published after it is notified.");
            work.Case = work.Before.WithAct(act with { State = ActState.Published, PublishedAt = office.Now });
            work.Record("published", ("act", act.Id), ("section", act.Section));
            return Task.CompletedTask;
        },
        async (work, extras) => await office.Host.PublishAsync("published", WorkflowValue.Null, actor.Name, work.Before.Id, extras, cancellation) > 0
            || await RecordAsync(actor, work, extras, cancellation),
        cancellation);

    private static (string, WorkflowValue)[] Signed(CaseWork work, Actor actor, DateTimeOffset at)
    {
        var draft = work.Case.Acts.LastOrDefault(a => a.State == ActState.Draft)
            ?? throw new CaseRefusedException(RefusalCode.WrongState, "There is no draft to sign.");
        var frozen = DecisionDrafting.Frozen(draft, actor.Name, at);
        work.Case = work.Case.WithAct(frozen);
        work.Record("signed", ("act", frozen.Id), ("kind", frozen.Kind), ("sha256", frozen.Sha256));
        return [("act", WorkflowValue.Of(frozen.Id)), ("sha256", WorkflowValue.Of(frozen.Sha256))];
    }
}
