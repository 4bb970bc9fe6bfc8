using AdControl.Cases;
using AdControl.Mail;
using AdControl.Server.Operations;
using AdControl.Server.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace AdControl.Server.Pages;

/// <summary>What needs somebody who keeps the system: incidents, mails that could not be sent, the proof of the journal.</summary>
internal sealed class OperationsPage(CaseOperations operations, AuditRun audit) : AppPage
{
    public const int PageSize = 50;

    public AuditRun Audit => audit;

    public IReadOnlyList<StoppedCase> Stopped { get; private set; } = [];

    public IReadOnlyList<QueuedMail> Dead { get; private set; } = [];

    public Task OnGetAsync(string? after = null) => ReadAsync(after);

    public Task<IActionResult> OnPostRetryAsync(string instance) => ActAsync(
        async () =>
        {
            Say(await operations.RetryAsync(Visitor.Actor, instance ?? "", Gone) ? T["It runs again."] : T["There was nothing to run again."]);
            return Redirect("/operations");
        },
        () => ReadAsync(null));

    public async Task<IActionResult> OnPostMailAsync(string key)
    {
        Say(T.Count(await Office.Mails.RetryAsync(key ?? "", Now, Gone), "The mail is sent again.", "{0} mails are sent again."));
        return Redirect("/operations");
    }

    public IActionResult OnPostAudit()
    {
        audit.Begin();
        return Redirect("/operations");
    }

    private async Task ReadAsync(string? after)
    {
        Stopped = await operations.StoppedAsync(after, PageSize, Gone);
        Dead = await Office.Mails.ListAsync(MailState.Dead, PageSize, Gone);
    }
}
