using AdControl.Cases;
using AdControl.Law;
using Microsoft.AspNetCore.Mvc;

namespace AdControl.Server.Api;

/// <summary>The rules: listed, and each in all its dated versions.</summary>
internal static class RulesApi
{
    public static void Map(RouteGroupBuilder api)
    {
        var rules = api.MapGroup("/rules").WithTags("Rules");
        rules.MapGet("", List).WithSummary("The rules, in the order of the pack: by article, or in force on a day").Produces<ListPage<RuleView>>();
        rules.MapGet("/{rule}", Show).WithSummary("All dated versions of a rule").Produces<IReadOnlyList<RuleView>>().Refuses(404);
    }

    private static IResult List(Caller caller, [FromQuery] string? after, [FromQuery] int? limit, [FromQuery] string? article, [FromQuery] DateOnly? on)
    {
        var most = ApiRoutes.Limit(limit);
        var rules = (article is null ? caller.Office.Pack.Rules : caller.Office.Pack.OfArticle(article)).Where(r => on is not { } day || r.InForce.Contains(day));
        var follow = after is null ? rules : rules.SkipWhile(r => KeyOf(r) != after).Skip(1);
        return Results.Json(ListPage<RuleView>.Of([.. follow.Take(most + 1).Select(RuleView.Of)], most, view => view.Key, caller.Http));
    }

    private static IResult Show(string rule, Caller caller)
    {
        var found = caller.Office.Pack.Find(rule);
        if (found.Count > 0) return Results.Json(found.Select(RuleView.Of));
        var nearest = caller.Office.Pack.NearestId(rule);
        throw new ApiRefusedException(RefusalCode.NotFound, nearest is null ? caller.T["No rule is called '{0}'.", rule] : caller.T["No rule is called '{0}'; did you mean {1}?", rule, nearest]);
    }

    /// <summary>What a version is found again by: its place in the files.</summary>
    internal static string KeyOf(LawRule rule) => $"{rule.File}:{rule.Line}";
}
