
namespace AdControl.Server.Api;

/// <summary>Says what the codes of problems mean.</summary>
internal static class ProblemsApi
{
    public static void Map(RouteGroupBuilder api)
    {
        var problems = api.MapGroup("/problems").WithTags("Problems");
        problems.MapGet("", (Caller caller) => Results.Json(ProblemCode.All.Select(code => Of(code, caller)))).WithSummary("The stable codes of problems").Produces<IReadOnlyList<Problem>>();
        problems.MapGet("/{code}", (string code, Caller caller) => Results.Json(Of(code, caller))).WithSummary("What a code means").Produces<Problem>();
    }

    private static Problem Of(string code, Caller caller) => new($"{ApiRoutes.Root}/problems/{Uri.EscapeDataString(code)}", caller.T.Named("problem", code), ProblemCode.StatusOf(code), code);
}
