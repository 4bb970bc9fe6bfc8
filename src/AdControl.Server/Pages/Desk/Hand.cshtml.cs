using AdControl.Bulletin.Anonymising;
using AdControl.Cases;
using AdControl.Server.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace AdControl.Server.Pages;

/// <summary>Hands the notified act of a case to the bulletin, once the publisher has seen what is removed from it.</summary>
internal sealed class HandPage : AppPage
{
    [BindProperty]
    public string[] Kept { get; set; } = [];

    [BindProperty]
    public bool Looked { get; set; }

    public RedactionProposal? Proposal { get; private set; }

    public Task OnGetAsync() => ProposeAsync();

    public Task<IActionResult> OnPostAsync()
    {
        if (!Looked) ModelState.AddModelError("", T["Confirm that you have looked at every line."]);
        return ActAsync(
            async () =>
            {
                await Office.Desk.PublishAsync(Visitor.Actor, Case.Id, Kept, cancellation: Gone);
                Say(T["The act waits for the next issue."]);
                return Redirect("/desk");
            },
            ProposeAsync);
    }

    private async Task ProposeAsync()
    {
        try
        {
            Proposal = await Office.Desk.ProposePublicationAsync(Case.Id, Gone);
        }
        catch (CaseRefusedException refused)
        {
            ModelState.AddModelError("", refused.Message);
        }
    }
}
