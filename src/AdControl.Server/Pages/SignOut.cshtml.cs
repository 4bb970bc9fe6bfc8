using AdControl.Server.Accounts;
using AdControl.Server.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace AdControl.Server.Pages;

internal sealed class SignOutPage(SignInDesk desk) : AppPage
{
    public async Task<IActionResult> OnPostAsync()
    {
        await desk.SignOutAsync(HttpContext, Visitor);
        return Redirect("/sign-in");
    }
}
