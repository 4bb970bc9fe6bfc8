using AdControl.Advertising;
using AdControl.Cases;
using AdControl.Server.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace AdControl.Server.Pages.Dossiers;

/// <summary>What the rules say of a dossier before its deposit: the company alone sees it.</summary>
internal sealed class DossierCheckPage : AppPage
{
    /// <summary>What they say of the dossier as it is now; null when they were not run on it.</summary>
    public CheckResult? Result { get; private set; }

    public bool IsOpen => Case.DepositedAt is null && !Case.IsOver;

    public async Task OnGetAsync()
    {
        if (!IsOpen || Case.LastCheck is not { } last || last.Subject != DraftCheck.SubjectOf(Case)) return;
        try
        {
            Result = await Office.Desk.PrecheckAsync(Case, Gone);
        }
        catch (CaseRefusedException refused)
        {
            ModelState.AddModelError("", refused.Say(Localization.Texts.Spoken));
        }
    }

    public Task<IActionResult> OnPostAsync() => ActAsync(
        async () =>
        {
            await Office.Desk.CheckDraftAsync(Visitor.Actor, Case.Id, Gone);
            return Redirect($"/cases/{Case.Id}/dossier/check");
        },
        () => Task.CompletedTask);
}
