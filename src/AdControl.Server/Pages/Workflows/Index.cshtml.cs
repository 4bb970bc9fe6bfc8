using AdControl.Cases;
using AdControl.Server.Pages.Shared;

namespace AdControl.Server.Pages;

/// <summary>The procedures, and how many cases run them.</summary>
internal sealed class WorkflowsPage(CaseOperations operations) : AppPage
{
    private IReadOnlyList<RunningVersion> versions = [];

    public async Task OnGetAsync() => versions = await operations.VersionsAsync(Gone);

    public long Running(Procedure procedure) => versions.Where(v => v.DefinitionId == procedure.Definition.DefinitionId).Sum(v => v.Running);

    public long Faulted(Procedure procedure) => versions.Where(v => v.DefinitionId == procedure.Definition.DefinitionId).Sum(v => v.Faulted);
}
