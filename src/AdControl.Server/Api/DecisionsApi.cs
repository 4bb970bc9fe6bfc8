using System.Text;
using AdControl.Cases;
using AdControl.Decisions.Signing;
using AdControl.Documents.Acts;
using AdControl.Server.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace AdControl.Server.Api;

/// <summary>Decisions: the draft and its edits, what stands against signing, signature, notification, publication.</summary>
internal static class DecisionsApi
{
    public static void Map(RouteGroupBuilder api)
    {
        var one = api.MapGroup("/cases/{case}").WithTags("Decisions");
        one.MapGet("/decision", Current).WithSummary("The draft people work on, else the last act").Produces<ActView>().Refuses(404);
        one.MapPost("/decision/edits", EditAsync).Command("Changes, inserts behind or removes a sentence of the draft; If-Match is needed").Produces<ActView>().Refuses(404, 412, 428);
        one.MapGet("/decision/obstacles", ObstaclesAsync).WithSummary("What stands against signing the draft, whoever signs").Produces<IReadOnlyList<SigningObstacle>>();
        one.MapPost("/decision/sign", SignAsync).Command("Signs the draft: the caller gives password and code again; the text is frozen and hashed").WithMetadata(CommandMark.Secret).Produces<CaseView>().Refuses(403, 412);
        one.MapPost("/decision/notify", NotifyAsync).Command("Notes that the act was notified").Produces<CaseView>().Refuses(412);
        one.MapPost("/decision/publish", PublishAsync).Command("Hands the act to the bulletin, where it waits for the next issue").Produces<CaseView>().Refuses(412);
        one.MapGet("/acts/{act}", Act).WithSummary("An act in one of its forms: ?format=json, txt, html or docx").Produces<ActView>().Refuses(404);
    }

    private static IResult Current(Caller caller)
    {
        caller.Tell(caller.Case);
        return Disclosure.For(caller.Actor, caller.Case).CurrentAct is { } act ? Results.Json(ActView.Of(act)) : throw new ApiRefusedException(RefusalCode.NotFound, caller.T["The case has no act yet."]);
    }

    private static IResult Act(string act, Caller caller, [FromQuery] string? format)
    {
        var found = Disclosure.For(caller.Actor, caller.Case).Acts.FirstOrDefault(a => a.Id == act) ?? throw new ApiRefusedException(RefusalCode.NotFound, caller.T["The case has no act '{0}'.", act]);
        var name = $"{found.Reference.Replace('/', '-')}-{found.Kind}";
        return format switch
        {
            null or "json" => Results.Json(ActView.Of(found)),
            "txt" => Results.Text(ActText.Write(found.Document), "text/plain", Encoding.UTF8),
            "html" => Results.File(Encoding.UTF8.GetBytes(ActHtml.Write(found.Document)), "text/html; charset=utf-8", $"{name}.html"),
            "docx" => Results.File(ActDocx.Write(found.Document), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", $"{name}.docx"),
            _ => throw new ApiRefusedException(ProblemCode.Unreadable, caller.T["There is no format '{0}': json, txt, html, docx.", format]),
        };
    }

    private static async Task<IResult> EditAsync(EditSentence body, Caller caller)
    {
        caller.CheckRevision(isNeeded: true);
        var after = await caller.Desk.EditActAsync(caller.Actor, caller.Case.Id, body.Sentence ?? "", body.Kind, body.Text, caller.Gone);
        caller.Tell(after);
        return Results.Json(ActView.Of(after.CurrentAct!));
    }

    private static async Task<IResult> ObstaclesAsync(Caller caller) => Results.Json(await caller.Desk.ObstaclesAsync(caller.Case.Id, caller.Gone));

    private static async Task<IResult> SignAsync(SignDecision body, Caller caller, SignInDesk desk)
    {
        caller.CheckRevision();
        if (!await desk.ConfirmAsync(caller.Visitor, body.Password, body.Code, caller.Gone))
            throw new ApiRefusedException(ProblemCode.WrongPassword, caller.T["Password or code is wrong: nothing was signed."]);
        return caller.Answer(await ApiCommands.OnceAsync(caller, caller.Case.Id, "signed", id => caller.Desk.SignAsync(caller.Actor, id, caller.Gone)));
    }

    private static async Task<IResult> NotifyAsync(Caller caller)
    {
        caller.CheckRevision();
        return caller.Answer(await ApiCommands.OnceAsync(caller, caller.Case.Id, "task", id => caller.Desk.NotifyAsync(caller.Actor, id, cancellation: caller.Gone)));
    }

    private static async Task<IResult> PublishAsync(PublishAct? body, Caller caller)
    {
        caller.CheckRevision();
        return caller.Answer(await ApiCommands.OnceAsync(caller, caller.Case.Id, "published", id => caller.Desk.PublishAsync(caller.Actor, id, body?.Keep, null, caller.Gone)));
    }
}
