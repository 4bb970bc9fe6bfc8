using System.Security.Claims;
using AdControl.Accounts;
using AdControl.Server.Accounts;
using AdControl.Server.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace AdControl.Server.Pages;

/// <summary>Goes on in another of one's qualities.</summary>
internal sealed class RolePage : AppPage
{
    public async Task<IActionResult> OnPostAsync(string role)
    {
        if (AccountRole.TryParse(role, out var asked) && Visitor.Account!.Roles.Contains(asked) && User.FindFirstValue(VisitorReader.SessionClaim) is { } key)
            await SignInDesk.TakeRoleAsync(HttpContext, key, asked);
        return Redirect("/");
    }
}
