using AdControl.Bulletin;
using AdControl.Law;
using AdControl.Server.Bulletin;
using AdControl.Server.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace AdControl.Server.Pages;

/// <summary>Adds what became of an act that appeared: annulled, repealed, no longer published.</summary>
internal sealed class ChangePage(PublicBulletin bulletin) : AppPage
{
    [BindProperty(SupportsGet = true)]
    public string? Named { get; set; }

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public DateOnly On { get; set; }

    [BindProperty]
    public string? By { get; set; }

    [BindProperty]
    public bool Sure { get; set; }

    public PublishedAct? Act { get; private set; }

    public async Task OnGetAsync()
    {
        On = LegalTime.DayOf(Now);
        await FindAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await FindAsync();
        if (Act is null && ModelState.IsValid) ModelState.AddModelError("named", T["No act that appeared has this address or reference."]);
        if (!Sure) ModelState.AddModelError("", T["Confirm the publication."]);
        if (!WireNames.TryParse<ActChangeKind>(Kind, out var kind)) ModelState.AddModelError("Kind", T["Choose what became of it."]);
        return await ActAsync(
            async () =>
            {
                await Office.Bulletin!.AddChangeAsync(Act!.Address, new ActChange(kind, On, string.IsNullOrWhiteSpace(By) ? null : By.Trim()), Gone);
                await bulletin.RefreshAsync(Gone);
                Say(T["The change is published."]);
                return Redirect($"/desk/act?named={Uri.EscapeDataString(Act.Address.Path)}");
            },
            () => Task.CompletedTask);
    }

    private async Task FindAsync()
    {
        if (string.IsNullOrWhiteSpace(Named)) return;
        Act = await Office.Bulletin!.FindAsync(Named.Trim(), Gone) is { Issue: not null } found ? found : null;
        if (Act is null) ModelState.AddModelError("named", T["No act that appeared has this address or reference."]);
    }
}
