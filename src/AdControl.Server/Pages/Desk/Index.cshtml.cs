using AdControl.Bulletin;
using AdControl.Cases;
using AdControl.Server.Bulletin;
using AdControl.Server.Pages.Shared;

namespace AdControl.Server.Pages;

/// <summary>What waits to be published, and what has appeared.</summary>
internal sealed class DeskPage(PublicBulletin bulletin) : AppPage
{
    public IReadOnlyList<Case> ToHand { get; private set; } = [];

    public IReadOnlyList<PublishedAct> Waiting { get; private set; } = [];

    public IReadOnlyList<BulletinIssue> Issues { get; private set; } = [];

    public async Task OnGetAsync()
    {
        ToHand = await Office.Cases.ToPublishAsync(Gone);
        if (Office.Bulletin is not { } store) return;
        Waiting = await store.WaitingAsync(Gone);
        Issues = [.. (await store.IssuesAsync(Gone)).Reverse()];
    }

    public string SectionOf(PublishedAct act) => bulletin.Plan.Section(act.Section).Title.French;
}
