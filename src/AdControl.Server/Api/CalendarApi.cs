using Microsoft.AspNetCore.Mvc;

namespace AdControl.Server.Api;

/// <summary>The deposit periods.</summary>
internal static class CalendarApi
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/calendar", List).WithTags("Calendar").WithSummary("The deposit periods and what is due after them, the earliest first").Produces<IReadOnlyList<PeriodView>>();

    private static IResult List(Caller caller, [FromQuery] int? year, [FromQuery] string? type)
    {
        var calendar = caller.Office.Pack.Calendar;
        var periods = calendar.Years.Where(y => year is not { } wanted || y.Year == wanted).SelectMany(y => y.Periods).Where(p => type is null || p.Type == type).OrderBy(p => p.Opens).ThenBy(p => p.Type, StringComparer.Ordinal);
        return Results.Json(periods.Select(p => new PeriodView(p.Type, p.Opens, p.Closes, calendar.DueAfter(p.Type, p.Closes), p.Contains(caller.Today), p.Confidence)));
    }
}
