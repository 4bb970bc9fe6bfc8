using System.Text.Json.Nodes;
using AdControl.Cases;

namespace AdControl.Server.Api;

/// <summary>The review of a case: its findings, its questions, the opinions it asks for.</summary>
internal static class FindingsApi
{
    public static void Map(RouteGroupBuilder api)
    {
        var one = api.MapGroup("/cases/{case}").WithTags("Review");
        one.MapGet("/findings", (Caller caller) => Results.Json(Review(caller))).WithSummary("The findings under review").Produces<IReadOnlyList<ReviewItem>>();
        one.MapPost("/findings", (AddFinding body, Caller caller) => ActAsync(caller, id => caller.Desk.AddFindingAsync(caller.Actor, id, body.Article ?? "", body.Passage ?? "", body.Recital, caller.Gone)))
            .Command("Adds a finding by hand on a passage of the advertisement").Produces<IReadOnlyList<ReviewItem>>().Refuses(412);
        one.MapPost("/findings/{finding}/confirm", (string finding, ConfirmFinding body, Caller caller) => ActAsync(caller, id => caller.Desk.ConfirmAsync(caller.Actor, id, finding, body.Recital, caller.Gone)))
            .Command("Confirms a finding: it carries to the decision").Produces<IReadOnlyList<ReviewItem>>().Refuses(404, 412);
        one.MapPost("/findings/{finding}/dismiss", (string finding, GivenReason body, Caller caller) => ActAsync(caller, id => caller.Desk.DismissAsync(caller.Actor, id, finding, body.Reason ?? "", caller.Gone)))
            .Command("Dismisses a finding, with a reason that stays").Produces<IReadOnlyList<ReviewItem>>().Refuses(404, 412);
        one.MapPost("/findings/{finding}/recital", (string finding, ConfirmFinding body, Caller caller) => ActAsync(caller, id => caller.Desk.EditRecitalAsync(caller.Actor, id, finding, body.Recital ?? "", caller.Gone)))
            .Command("Gives a finding another recital").Produces<IReadOnlyList<ReviewItem>>().Refuses(404, 412);
        one.MapPost("/findings/{finding}/links", (string finding, LinkFinding body, Caller caller) => ActAsync(caller, id => caller.Desk.LinkAsync(caller.Actor, id, finding, body.To ?? "", caller.Gone)))
            .Command("Links a finding to a reference or a section of the product information").Produces<IReadOnlyList<ReviewItem>>().Refuses(404, 412);
        one.MapGet("/checklist", (Caller caller) => Results.Json(caller.Case.Checklist)).WithSummary("The questions only a person answers, and the answers").Produces<IReadOnlyList<ChecklistAnswer>>();
        one.MapPost("/checklist/{rule}", (string rule, AnswerQuestion body, Caller caller) => AnswerAsync(caller, rule, body))
            .Command("Answers a question of the checklist").Produces<IReadOnlyList<ChecklistAnswer>>().Refuses(404, 412);
        one.MapPost("/opinions", (JsonObject body, Caller caller) => CaseAsync(caller, id => caller.Desk.AskOpinionAsync(caller.Actor, id, body, caller.Gone)))
            .Command("Asks an expert: \"to\" (expert:NAME), \"question\", \"deadline\", \"confidential\"").Produces<CaseView>();
        one.MapPost("/opinions/answer", (JsonObject body, Caller caller) => CaseAsync(caller, id => caller.Desk.GiveOpinionAsync(caller.Actor, id, body, cancellation: caller.Gone)))
            .Command("Gives the opinion the caller was asked for: \"opinion\"").Produces<CaseView>();
    }

    private static IReadOnlyList<ReviewItem> Review(Caller caller) => Disclosure.For(caller.Actor, caller.Case).Review;

    private static async Task<IResult> ActAsync(Caller caller, Func<string, Task<Case>> act)
    {
        caller.CheckRevision();
        var after = await act(caller.Case.Id);
        caller.Tell(after);
        return Results.Json(after.Review);
    }

    private static async Task<IResult> AnswerAsync(Caller caller, string rule, AnswerQuestion body)
    {
        caller.CheckRevision();
        var after = await caller.Desk.AnswerChecklistAsync(caller.Actor, caller.Case.Id, rule, body.IsGood, body.Remark ?? "", caller.Gone);
        caller.Tell(after);
        return Results.Json(after.Checklist);
    }

    private static async Task<IResult> CaseAsync(Caller caller, Func<string, Task<Case>> act) => caller.Answer(await ApiCommands.OnceAsync(caller, caller.Case.Id, "task", act));
}
