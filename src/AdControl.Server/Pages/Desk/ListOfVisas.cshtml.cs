using AdControl.Cases;
using AdControl.Law;
using AdControl.Server.Accounts;
using AdControl.Server.Bulletin;
using AdControl.Server.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace AdControl.Server.Pages;

/// <summary>Publishes what was granted in a period as one signed act.</summary>
internal sealed class ListOfVisasPage(SignInDesk signIn, PublicBulletin bulletin) : AppPage
{
    [BindProperty]
    public DateOnly From { get; set; }

    [BindProperty]
    public DateOnly Until { get; set; }

    [BindProperty]
    public string Number { get; set; } = "";

    [BindProperty]
    public string Signatory { get; set; } = "";

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public bool Sure { get; set; }

    public async Task OnGetAsync()
    {
        var today = LegalTime.DayOf(Now);
        var first = new DateOnly(today.Year, today.Month, 1);
        (From, Until) = (first.AddMonths(-1), first.AddDays(-1));
        Number = IssueNumber.After(await Office.Bulletin!.IssuesAsync(Gone), today);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Sure) ModelState.AddModelError("", T["Confirm the publication."]);
        if (Until < From) ModelState.AddModelError("Until", T["The last day comes before the first."]);
        var signs = ModelState.IsValid ? await SignatoryAsync() : null;
        return await ActAsync(
            async () =>
            {
                var act = await Office.Desk.PublishListAsync(Visitor.Actor, signs!, From, Until, Number.Trim(), Gone);
                await bulletin.RefreshAsync(Gone);
                Say(T["The list appeared: {0}.", act.Title]);
                return Redirect($"/desk/issues/{Number.Trim()}");
            },
            () => Task.CompletedTask);
    }

    private async Task<Actor?> SignatoryAsync()
    {
        var account = await signIn.VouchAsync(Signatory, Password, Code, Gone);
        var role = account?.Roles.FirstOrDefault(one => one.Role == ActorRole.Signatory);
        if (role is not null) return account!.ActorIn(role);
        ModelState.AddModelError("Signatory", T["Name, password or code is wrong, or this person does not sign."]);
        return null;
    }
}
