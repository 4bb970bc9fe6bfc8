using AdControl.Bulletin;
using AdControl.Law;
using AdControl.Server.Bulletin;
using AdControl.Server.Pages.Shared;
using AdControl.Storage;
using AdControl.Storage.Cases;
using Microsoft.AspNetCore.Mvc;

namespace AdControl.Server.Pages;

/// <summary>Makes an issue of acts that wait, after a last look.</summary>
internal sealed class IssuePage(PublicBulletin bulletin, CaseDatabase database) : AppPage
{
    [BindProperty(SupportsGet = true)]
    public string[] Act { get; set; } = [];

    [BindProperty]
    public string Number { get; set; } = "";

    [BindProperty]
    public bool Sure { get; set; }

    public IReadOnlyList<PublishedAct> Chosen { get; private set; } = [];

    public DateOnly Day => LegalTime.DayOf(Now);

    public async Task OnGetAsync()
    {
        await ChooseAsync();
        Number = IssueNumber.After(await Office.Bulletin!.IssuesAsync(Gone), Day);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await ChooseAsync();
        if (!Sure) ModelState.AddModelError("", T["Confirm the publication."]);
        if (Chosen.Count == 0) ModelState.AddModelError("", T["No act was chosen, or those chosen have appeared already."]);
        return await ActAsync(PublishAsync, () => Task.CompletedTask);
    }

    private async Task<IActionResult> PublishAsync()
    {
        try
        {
            var count = await Office.Bulletin!.PublishAsync(new BulletinIssue(Number.Trim(), Day, await new JournalRoots(database).NewestAsync(Day, Gone)), [.. Chosen.Select(act => act.Address)], Gone);
            await bulletin.RefreshAsync(Gone);
            Say(T.Count(count, "The issue {1} appeared with one act.", "The issue {1} appeared with {0} acts.", Number));
            return Redirect($"/desk/issues/{Number.Trim()}");
        }
        catch (BulletinRefusedException refused)
        {
            ModelState.AddModelError(refused.Code is "issue-number" or "duplicate-issue" ? "Number" : "", T.Named("refusal", refused.Code, refused.Message));
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
    }

    private async Task ChooseAsync() => Chosen = [.. (await Office.Bulletin!.WaitingAsync(Gone)).Where(act => Act.Contains(act.Address.Path))];
}
