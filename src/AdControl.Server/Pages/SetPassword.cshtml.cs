using AdControl.Accounts;
using AdControl.Server.Accounts;
using AdControl.Server.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace AdControl.Server.Pages;

/// <summary>Sets a password by a link an administrator gave; the link serves once.</summary>
internal sealed class SetPasswordPage(PasswordLinks links, AccountStore accounts, SessionStore sessions) : AppPage
{
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public Account? Account { get; private set; }

    public async Task OnGetAsync() => Account = await links.OpenAsync(Token, Gone);

    public async Task<IActionResult> OnPostAsync()
    {
        Account = await links.OpenAsync(Token, Gone);
        if (Account is null) return Page();
        var refusal = PasswordRules.Check(Password ?? "", Account.Name);
        if (refusal != AccountRefusal.None)
        {
            ModelState.AddModelError("Password", T[refusal.Words()]);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        await accounts.UpdateAsync(Account with { PasswordHash = Passwords.Hash(Password!), Failures = 0, LockedUntil = default }, Gone);
        await sessions.EndOthersAsync(Account.Id, "", Gone);
        Say(T["The password is set. Sign in."]);
        return Redirect("/sign-in");
    }
}
