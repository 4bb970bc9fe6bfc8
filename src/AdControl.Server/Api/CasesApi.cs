using System.Text.Json.Nodes;
using AdControl.Cases;
using Microsoft.AspNetCore.Mvc;

namespace AdControl.Server.Api;

/// <summary>Cases: listed, read, started, saved, deposited, withdrawn.</summary>
internal static class CasesApi
{
    public static void Map(RouteGroupBuilder api)
    {
        var cases = api.MapGroup("/cases").WithTags("Cases");
        cases.MapGet("", ListAsync).WithSummary("Lists the cases the caller may read, in the order of their ids").Produces<ListPage<CaseSummary>>();
        cases.MapPost("", StartAsync).Command("Starts a case").Produces<CaseView>(StatusCodes.Status201Created);
        cases.MapGet("/{case}", (Caller caller) => caller.Answer(caller.Case)).WithSummary("Reads a case").Produces<CaseView>();
        cases.MapPatch("/{case}", SaveAsync).Command("Changes the dossier of a case that is not deposited: what is given replaces what there is (JSON merge patch); If-Match is needed")
            .Accepts<Dossier>("application/merge-patch+json", "application/json").Produces<CaseView>().Refuses(412, 428);
        cases.MapPost("/{case}/deposit", DepositAsync).Command("Deposits the dossier: the rules of the deposit must not block").Produces<CaseView>().Refuses(412);
        cases.MapPost("/{case}/withdraw", WithdrawAsync).Command("Withdraws the application").Produces<CaseView>().Refuses(412);
        cases.MapPost("/{case}/answer", AnswerAsync).Command("Answers what the company was asked: information or observations").Produces<CaseView>();
        cases.MapGet("/{case}/timeline", TimelineAsync).WithSummary("What happened on a case, the oldest first, as far as the reader is told").Produces<ListPage<TimelineEntry>>();
    }

    private static async Task<IResult> ListAsync(
        Caller caller, [FromQuery] string? after, [FromQuery] int? limit, [FromQuery] string? procedure, [FromQuery] CaseState? state, [FromQuery] string? company, [FromQuery] string? medicine, [FromQuery] DateOnly? dueUntil)
    {
        var most = ApiRoutes.Limit(limit);
        var query = new CaseQuery
        {
            After = after,
            Most = most + 1,
            Procedure = procedure,
            State = state,
            // A company asks for its own, whatever it says.
            Company = caller.Actor.IsApplicant ? caller.Actor.Organisation : company,
            Medicine = medicine,
            DueUntil = dueUntil,
        };
        var read = await caller.Office.Cases.ListAsync(query, caller.Gone);
        var next = read.Count > most ? ApiRoutes.Next(caller.Http, read[most - 1].Id) : null;
        return Results.Json(new ListPage<CaseSummary>([.. read.Take(most).Where(one => Rights.MayRead(caller.Actor, one)).Select(one => CaseSummary.Of(Disclosure.For(caller.Actor, one)))], next));
    }

    private static async Task<IResult> StartAsync(StartCase body, Caller caller)
    {
        // A program that did not hear the answer, of a server that died, starts the same case again: its id follows from the key.
        var started = await ApiCommands.OnceAsync(
            caller, ApiCommands.IdOf(caller), "started",
            id => caller.Desk.StartAsync(caller.Actor, body.Procedure ?? "", body.Dossier ?? new Dossier(), id: id, cancellation: caller.Gone));
        caller.Http.Response.StatusCode = StatusCodes.Status201Created;
        caller.Http.Response.Headers.Location = $"{ApiRoutes.Root}/cases/{started.Id}";
        return caller.Answer(started);
    }

    private static async Task<IResult> SaveAsync(Caller caller)
    {
        caller.CheckRevision(isNeeded: true);
        var patch = await ApiRoutes.ReadAsync<JsonObject>(caller.Http);
        var saved = await caller.Desk.SaveDraftAsync(caller.Actor, caller.Case.Id, before => MergePatch.Apply(before, patch), cancellation: caller.Gone);
        return caller.Answer(saved);
    }

    private static async Task<IResult> DepositAsync(Caller caller)
    {
        caller.CheckRevision();
        return caller.Answer(await ApiCommands.OnceAsync(caller, caller.Case.Id, "deposited", id => caller.Desk.DepositAsync(caller.Actor, id, cancellation: caller.Gone)));
    }

    private static async Task<IResult> WithdrawAsync(GivenReason body, Caller caller)
    {
        caller.CheckRevision();
        return caller.Answer(await ApiCommands.OnceAsync(caller, caller.Case.Id, "withdrawal", id => caller.Desk.WithdrawAsync(caller.Actor, id, body.Reason ?? "", caller.Gone)));
    }

    private static async Task<IResult> AnswerAsync(JsonObject body, Caller caller) =>
        caller.Answer(await ApiCommands.OnceAsync(caller, caller.Case.Id, "task", id => caller.Desk.AnswerAsync(caller.Actor, id, body, cancellation: caller.Gone)));

    private static async Task<IResult> TimelineAsync(Caller caller, [FromQuery] long? after, [FromQuery] int? limit)
    {
        var most = ApiRoutes.Limit(limit);
        var chain = await caller.Office.Workflows.JournalAsync(caller.Case.Id, caller.Gone);
        var told = Disclosure.For(caller.Actor, caller.Case, CaseEvents.Of(chain)).Where(e => e.Sequence > (after ?? 0)).Take(most + 1).Select(TimelineEntry.Of).ToList();
        return Results.Json(ListPage<TimelineEntry>.Of(told, most, entry => entry.Sequence.ToString(System.Globalization.CultureInfo.InvariantCulture), caller.Http));
    }
}
