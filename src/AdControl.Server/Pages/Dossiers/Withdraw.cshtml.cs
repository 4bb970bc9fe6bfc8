using AdControl.Cases;
using AdControl.Server.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace AdControl.Server.Pages.Dossiers;

/// <summary>Gives a draft up, withdraws an application, or renounces what was granted; after a last look.</summary>
internal sealed class WithdrawPage : AppPage
{
    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public bool Confirmed { get; set; }

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (Case.State == CaseState.WithdrawnByApplicant) return Done();
        if (!Confirmed) ModelState.AddModelError("Confirmed", T["Tick that you want this: it cannot be undone."]);
        if (Reason?.Length > DossierBounds.Reason) ModelState.AddModelError("Reason", T["At most {0} characters.", DossierBounds.Reason]);
        return await ActAsync(
            async () =>
            {
                await Office.Desk.WithdrawAsync(Visitor.Actor, Case.Id, Entered.Text(Reason), Gone);
                return Done();
            },
            () => Task.CompletedTask);
    }

    private RedirectResult Done()
    {
        Say(T["It is withdrawn."]);
        return Redirect($"/cases/{Case.Id}/dossier");
    }
}
