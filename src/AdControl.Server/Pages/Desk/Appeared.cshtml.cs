using AdControl.Bulletin;
using AdControl.Server.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace AdControl.Server.Pages;

/// <summary>An issue that appeared.</summary>
internal sealed class AppearedPage : AppPage
{
    public BulletinIssue Issue { get; private set; } = new("", default, null);

    public IReadOnlyList<PublishedAct> Acts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string number)
    {
        if ((await Office.Bulletin!.IssuesAsync(Gone)).FirstOrDefault(issue => issue.Number == number) is not { } found) return NotFound();
        (Issue, Acts) = (found, await Office.Bulletin.OfIssueAsync(number, Gone));
        return Page();
    }
}
