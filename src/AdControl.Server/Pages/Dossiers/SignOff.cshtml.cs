using System.Text.Json.Nodes;
using AdControl.Cases;
using AdControl.Server.Pages.Shared;
using AdControl.Workflows.Tasks;
using Microsoft.AspNetCore.Mvc;

namespace AdControl.Server.Pages.Dossiers;

/// <summary>Hands the dossier over, and signs it off or sends it back.</summary>
internal sealed class DossierSignOffPage : AppPage
{
    public const string HandOver = "hand-over";
    public const string Approve = "approve";
    public const string SendBack = "send-back";

    [BindProperty]
    public string? Act { get; set; }

    [BindProperty]
    public string? Pharmacist { get; set; }

    [BindProperty]
    public bool Confirmed { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The task that is open: preparation or sign-off; null when neither is.</summary>
    public WorkTask? Open { get; private set; }

    public bool MayTake => Open is { } open && open.MayBeTakenBy(Visitor.Actor.Name, [.. Visitor.Actor.Groups]);

    public async Task OnGetAsync()
    {
        Pharmacist = Case.Dossier.ResponsiblePharmacist?.Name;
        await PrepareAsync();
    }

    private async Task PrepareAsync() => Open = (await Office.Desk.TasksAsync(Case.Id, Gone)).FirstOrDefault(t => t.Name is "preparation" or "sign-off");

    public async Task<IActionResult> OnPostAsync()
    {
        await PrepareAsync();
        // The same act sent twice: what it leads to is there already.
        if (Act == HandOver && Case.State is CaseState.InternalReview or CaseState.Ready || Act == Approve && Case.State == CaseState.Ready) return Done(T["This was done already."]);
        if (Act == Approve && !Confirmed) ModelState.AddModelError("Confirmed", T["Tick that you have checked the advertisement and the dossier."]);
        if (Act == SendBack && string.IsNullOrWhiteSpace(Reason)) ModelState.AddModelError("Reason", T["Say why it goes back."]);
        if (Act == HandOver && Case.Advertisement is null) ModelState.AddModelError("", T["The advertisement is missing: enclose it under “Pieces”."]);
        if (Act is not (HandOver or Approve or SendBack)) ModelState.AddModelError("", T["Choose what to do."]);
        return await ActAsync(TakeAsync, () => Task.CompletedTask);
    }

    private async Task<IActionResult> TakeAsync()
    {
        switch (Act)
        {
            case HandOver:
                var name = Entered.Text(Pharmacist);
                if (name.Length > 0 && name != Case.Dossier.ResponsiblePharmacist?.Name)
                    await Office.Desk.SaveDraftAsync(Visitor.Actor, Case.Id, d => d with { ResponsiblePharmacist = new DossierPharmacist(name) }, cancellation: Gone);
                var handed = await Office.Desk.CompleteAsync(Visitor.Actor, Case.Id, "preparation", "ready", cancellation: Gone);
                return Done(handed.State == CaseState.Ready ? T["The dossier is ready for its deposit."] : T["The dossier is with the responsible pharmacist now."]);
            case Approve:
                await Office.Desk.CompleteAsync(Visitor.Actor, Case.Id, "sign-off", "approve", cancellation: Gone);
                return Done(T["The dossier is signed off: it can be deposited."]);
            default:
                await Office.Desk.CompleteAsync(Visitor.Actor, Case.Id, "sign-off", "send-back", new JsonObject { ["reason"] = Entered.Text(Reason) }, cancellation: Gone);
                return Done(T["The dossier went back to whoever prepares it."]);
        }
    }

    private RedirectResult Done(string said)
    {
        Say(said);
        return Redirect($"/cases/{Case.Id}/dossier");
    }

    /// <summary>Why it was sent back last; null when it never was.</summary>
    public string? SentBackBecause => Case.Done.LastOrDefault(d => d is { Task: "sign-off", Outcome: SendBack })?.Data?["reason"]?.ToString();
}
