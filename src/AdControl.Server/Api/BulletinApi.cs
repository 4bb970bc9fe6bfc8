using AdControl.Bulletin;
using AdControl.Cases;
using AdControl.Server.Localization;
using Microsoft.AspNetCore.Mvc;

namespace AdControl.Server.Api;

/// <summary>The bulletin: open to anybody.</summary>
internal static class BulletinApi
{
    public static void Map(RouteGroupBuilder api)
    {
        var bulletin = api.MapGroup("/bulletin").WithTags("Bulletin");
        bulletin.MapGet("", ShowAsync).WithSummary("The sections and the issues").Produces<BulletinView>();
        bulletin.MapGet("/acts", ListAsync).WithSummary("The acts that appeared, in the order of their addresses").Produces<ListPage<PublishedActSummary>>();
        bulletin.MapGet("/acts/{*address}", ActAsync).WithSummary("An act that appeared, by its address or reference").Produces<object>().Refuses(404);
    }

    private static async Task<IResult> ShowAsync(Caller caller)
    {
        var plan = BulletinPlan.Load(caller.Office.Pack.Directory);
        var issues = caller.Office.Bulletin is { } store ? await store.IssuesAsync(caller.Gone) : [];
        return Results.Json(new BulletinView(plan.Title.In(Texts.Spoken), [.. plan.Sections.Select(s => new SectionView(s.Id, s.Number, s.Title.In(Texts.Spoken)))], issues));
    }

    private static async Task<IResult> ListAsync(Caller caller, [FromQuery] string? after, [FromQuery] int? limit, [FromQuery] string? section, [FromQuery] string? issue)
    {
        var most = ApiRoutes.Limit(limit);
        var acts = caller.Office.Bulletin is { } store ? await store.AppearedAsync(after, section, issue, most + 1, caller.Gone) : [];
        return Results.Json(ListPage<PublishedActSummary>.Of([.. acts.Select(PublishedActSummary.Of)], most, act => act.Address, caller.Http));
    }

    private static async Task<IResult> ActAsync(string address, Caller caller)
    {
        var act = caller.Office.Bulletin is { } store ? await store.FindAsync(address, caller.Gone) : null;
        return act is { Issue: not null } && !PublishedActSummary.IsGone(act) ? Results.Text(PublishedActJson.Write(act), "application/json") : throw new ApiRefusedException(RefusalCode.NotFound, caller.T["No act appeared at '{0}'.", address]);
    }
}
