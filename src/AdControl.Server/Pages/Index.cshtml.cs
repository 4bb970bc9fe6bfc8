using AdControl.Cases;
using AdControl.Server.Pages.Shared;
using AdControl.Workflows.Tasks;
using Microsoft.AspNetCore.Mvc;

namespace AdControl.Server.Pages;

/// <summary>What waits for the person.</summary>
internal sealed class IndexPage : AppPage
{
    public sealed record Waiting(WorkTask Task, Case Case);

    public IReadOnlyList<Waiting> Tasks { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!Visitor.IsSignedIn) return Redirect("/sign-in");
        var tasks = new List<Waiting>();
        foreach (var task in await Office.Desk.TasksOfAsync(Visitor.Actor, Gone))
            if (await Office.Cases.FindAsync(task.InstanceId, Gone) is { } one && Rights.MayRead(Visitor.Actor, one)) tasks.Add(new(task, one));
        Tasks = tasks;
        return Page();
    }
}
