using AdControl.Cases;
using AdControl.Server.Pages.Shared;
using AdControl.Workflows.Migrations;
using AdControl.Workflows.Running;
using Microsoft.AspNetCore.Mvc;

namespace AdControl.Server.Pages;

/// <summary>A procedure: outline, drawing, versions, and the move of its cases to another version.</summary>
internal sealed class WorkflowPage(CaseOperations operations) : AppPage
{
    private IReadOnlyList<RunningVersion> counted = [];

    public Procedure Procedure { get; private set; } = null!;

    public IReadOnlyList<WorkflowProgram> Versions { get; private set; } = [];

    public IReadOnlyList<MigrationReport>? Reports { get; private set; }

    [BindProperty]
    public int From { get; set; }

    [BindProperty]
    public int To { get; set; }

    [BindProperty]
    public bool Apply { get; set; }

    [BindProperty]
    public bool Sure { get; set; }

    public async Task<IActionResult> OnGetAsync(string code)
    {
        if (!await ReadAsync(code)) return NotFound();
        (From, To) = (Math.Max(1, Versions[0].Definition.Version - 1), Versions[0].Definition.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code)
    {
        if (!await ReadAsync(code)) return NotFound();
        if (Apply && !Sure) ModelState.AddModelError("", T["Tick that you have read the dry run."]);
        return await ActAsync(MoveAsync, () => Task.CompletedTask);
    }

    public RunningVersion? Counted(string hash) => counted.FirstOrDefault(version => version.Hash == hash);

    private async Task<IActionResult> MoveAsync()
    {
        var plan = new MigrationPlan(From, To);
        try
        {
            foreach (var problem in operations.CheckMigration(Procedure.Definition.DefinitionId, plan)) ModelState.AddModelError("", problem.ToString());
            Reports = await operations.MigrateAsync(Visitor.Actor, Procedure.Definition.DefinitionId, plan, isDryRun: !Apply, Gone);
        }
        catch (KeyNotFoundException)
        {
            ModelState.AddModelError("From", T["One of the versions is not there, or cannot run."]);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }
        return Page();
    }

    private async Task<bool> ReadAsync(string code)
    {
        if (Office.Procedures.Find(code) is not { } found) return false;
        (Procedure, Versions) = (found, operations.VersionsOf(found.Definition.DefinitionId));
        counted = [.. (await operations.VersionsAsync(Gone)).Where(version => version.DefinitionId == found.Definition.DefinitionId)];
        return Versions.Count > 0;
    }
}
