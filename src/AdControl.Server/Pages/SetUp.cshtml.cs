using AdControl.Accounts;
using AdControl.Cases;
using AdControl.Server.Accounts;
using AdControl.Server.Hosting;
using AdControl.Server.Localization;
using AdControl.Server.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace AdControl.Server.Pages;

internal sealed class SetUpPage(FirstRun firstRun, AccountStore accounts, TimeProvider clock) : AppPage
{
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public string FullName { get; set; } = "";

    [BindProperty]
    public string Name { get; set; } = "";

    [BindProperty]
    public string Password { get; set; } = "";

    public bool IsOpen { get; private set; }

    public async Task OnGetAsync() => IsOpen = await firstRun.AcceptsAsync(Token, Gone);

    public async Task<IActionResult> OnPostAsync()
    {
        IsOpen = await firstRun.AcceptsAsync(Token, Gone);
        if (!IsOpen) return Page();
        var name = (Name ?? "").Trim().ToLowerInvariant();
        var refusal = PasswordRules.Check(Password ?? "", name);
        if (refusal == AccountRefusal.None)
        {
            var account = new Account
            {
                Id = Guid.CreateVersion7().ToString("N"),
                Name = name,
                FullName = (FullName ?? name).Trim(),
                Language = Texts.Spoken,
                PasswordHash = Passwords.Hash(Password!),
                Roles = [new AccountRole(ActorRole.Admin)],
            };
            refusal = await accounts.AddAsync(account, clock.GetUtcNow(), Gone);
        }
        if (refusal == AccountRefusal.None)
        {
            Say(T["The administrator was created. Sign in."]);
            return Redirect("/sign-in");
        }
        ModelState.AddModelError(refusal is AccountRefusal.WrongName or AccountRefusal.NameTaken ? "Name" : "Password", T[refusal.Words()]);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
