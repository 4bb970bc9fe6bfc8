using AdControl.Cases;
using AdControl.Server.Pages.Shared;

namespace AdControl.Server.Pages;

/// <summary>The story of a case, newest first.</summary>
internal sealed class TimelinePage : AppPage
{
    public IReadOnlyList<TimelineLine> Lines { get; private set; } = [];

    public async Task OnGetAsync() => Lines = [.. Timeline.Of(await Office.Workflows.JournalAsync(Case.Id, Gone), Case.Number ?? Case.Id).Reverse()];
}
