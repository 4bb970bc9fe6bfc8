using AdControl.Cases;
using AdControl.Server.Accounts;
using AdControl.Server.Api;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace AdControl.Server.Access;

/// <summary>Asks the table of rights before anything else is done for a request.</summary>
internal sealed class AccessCheck(RequestDelegate next)
{
    /// <summary>Where the case lies that a route names, once its reader may see it.</summary>
    public static readonly object CaseItem = new();

    /// <summary>Lets through what the table allows.</summary>
    public async Task InvokeAsync(HttpContext context, Visitor visitor, CaseOffice office)
    {
        if (context.GetEndpoint() is not RouteEndpoint endpoint)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            // A program is told that there is such an address, but not by this method or in this format.
            if (ApiFrame.Has(context) && context.GetEndpoint()?.RequestDelegate is { } refuse) await refuse(context);
            return;
        }
        var row = AccessTable.Find(context.Request.Method, (endpoint.RoutePattern.RawText ?? "").Trim('/'), context.Request.Query["handler"].ToString());
        var status = row is null ? StatusCodes.Status404NotFound : await StatusAsync(row, context, visitor, office);
        if (status == StatusCodes.Status401Unauthorized) await context.ChallengeAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        else if (status != StatusCodes.Status200OK) context.Response.StatusCode = status;
        else await next(context);
    }

    private static async Task<int> StatusAsync(AccessRow row, HttpContext context, Visitor visitor, CaseOffice office)
    {
        if (visitor.Token is { } token && (row.TokenScope is not { } scope || !token.Scopes.Contains(scope))) return StatusCodes.Status403Forbidden;
        if (row.Roles is { } roles)
        {
            if (!visitor.IsSignedIn) return StatusCodes.Status401Unauthorized;
            if (!roles.Contains(visitor.Actor.Role)) return StatusCodes.Status403Forbidden;
        }
        return row.NamesCase ? await ReadCaseAsync(context, visitor, office) : StatusCodes.Status200OK;
    }

    private static async Task<int> ReadCaseAsync(HttpContext context, Visitor visitor, CaseOffice office)
    {
        var found = await office.Cases.FindAsync(context.GetRouteValue("case")?.ToString() ?? "", context.RequestAborted);
        if (found is null || !Rights.MayRead(visitor.Actor, found)) return StatusCodes.Status404NotFound;
        context.Items[CaseItem] = found;
        return StatusCodes.Status200OK;
    }
}
