using AdControl.Cases;

namespace AdControl.Server.Api;

/// <summary>Tasks: what waits for the caller, and how it is done.</summary>
internal static class TasksApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/tasks", MineAsync).WithTags("Tasks").WithSummary("The open tasks the caller has or may take, the most urgent first").Produces<IReadOnlyList<TaskView>>();
        var tasks = api.MapGroup("/cases/{case}/tasks").WithTags("Tasks");
        tasks.MapGet("", OfCaseAsync).WithSummary("The open tasks of a case that the caller has or may take; an officer sees all").Produces<IReadOnlyList<TaskView>>();
        tasks.MapPost("/{task}/claim", (string task, Caller caller) => ActAsync(caller, "claimed", id => caller.Desk.ClaimAsync(caller.Actor, id, task, caller.Gone)))
            .Command("Takes a task, named by its id or its name").Produces<CaseView>().Refuses(404);
        tasks.MapPost("/{task}/release", (string task, Caller caller) => ActAsync(caller, "released", id => caller.Desk.ReleaseAsync(caller.Actor, id, task, caller.Gone)))
            .Command("Gives a task back").Produces<CaseView>().Refuses(404);
        tasks.MapPost("/{task}/assign", (string task, AssignTask body, Caller caller) => ActAsync(caller, "assigned", id => caller.Desk.AssignAsync(caller.Actor, id, task, ActorOf(body, caller), caller.Gone)))
            .Command("Gives a task to somebody").Produces<CaseView>().Refuses(404);
        tasks.MapPost("/{task}/send-back", (string task, GivenReason body, Caller caller) => ActAsync(caller, "sent-back", id => caller.Desk.SendBackAsync(caller.Actor, id, task, body.Reason ?? "", caller.Gone)))
            .Command("Sends work back, with a reason").Produces<CaseView>().Refuses(404);
        tasks.MapPost("/{task}/complete", (string task, CompleteTask body, Caller caller) => ActAsync(
                caller, "task", id => caller.Desk.CompleteAsync(caller.Actor, id, task, body.Outcome, body.Data, key: caller.Key, cancellation: caller.Gone)))
            .Command("Completes a task: the procedure has gone on when this answers").Produces<CaseView>().Refuses(404, 412);
    }

    private static async Task<IResult> MineAsync(Caller caller)
    {
        var mine = new List<TaskView>();
        foreach (var task in await caller.Desk.TasksOfAsync(caller.Actor, caller.Gone))
            if (await caller.Office.Cases.FindAsync(task.InstanceId, caller.Gone) is { } one && Rights.MayRead(caller.Actor, one)) mine.Add(TaskView.Of(task, one));
        return Results.Json(mine);
    }

    private static async Task<IResult> OfCaseAsync(Caller caller)
    {
        var open = await caller.Desk.TasksAsync(caller.Case.Id, caller.Gone);
        var isOutside = caller.Actor.IsApplicant || caller.Actor.Role == ActorRole.Expert;
        return Results.Json(open.Where(t => !isOutside || t.Assignee == caller.Actor.Name || t.CandidateUsers.Contains(caller.Actor.Name) || t.CandidateGroups.Any(caller.Actor.Groups.Contains)).Select(t => TaskView.Of(t, caller.Case)));
    }

    private static async Task<IResult> ActAsync(Caller caller, string trace, Func<string, Task<Case>> act)
    {
        caller.CheckRevision();
        return caller.Answer(await ApiCommands.OnceAsync(caller, caller.Case.Id, trace, act));
    }

    private static Actor ActorOf(AssignTask body, Caller caller) => Actor.TryParse(body.To, out var to) ? to
        : throw new ApiRefusedException(RefusalCode.Missing, caller.T["\"{0}\" is nobody: write a role and an account, such as \"evaluator:anna\".", body.To]);
}
