using AdControl.Accounts;
using AdControl.Server.Accounts;
using AdControl.Server.Pages.Dossiers;
using AdControl.Server.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace AdControl.Server.Pages.Accounts;

/// <summary>All accounts, page by page, and a new one.</summary>
internal sealed class AccountsPage(AccountStore accounts, AccountDesk desk, KnownPeople people) : AppPage
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? FullName { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Roles { get; set; }

    public IReadOnlyList<Account> Found { get; private set; } = [];

    public string? Next { get; private set; }

    public Task OnGetAsync() => PrepareAsync();

    private async Task PrepareAsync()
    {
        var found = await accounts.ListAsync(After, PageSize + 1, Gone);
        Found = [.. found.Take(PageSize)];
        Next = found.Count > PageSize ? Found[^1].Name : null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var name = Entered.Text(Name).ToLowerInvariant();
        var roles = AccountForm.Check(this, FullName, Email, Roles);
        return await ActAsync(
            async () =>
            {
                // Nobody knows this password: the account is opened by the link that is shown next.
                var account = new Account { Id = Guid.CreateVersion7().ToString("N"), Name = name, FullName = Entered.Text(FullName), Email = Entered.TextOrNull(Email), PasswordHash = Passwords.Hash(Guid.NewGuid().ToString()), Roles = roles };
                if (await desk.AddAsync(Visitor.Actor, account, Gone) is var refusal && refusal != AccountRefusal.None)
                {
                    ModelState.AddModelError("Name", T[refusal.Words()]);
                    Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                    await PrepareAsync();
                    return Page();
                }
                await people.RefreshAsync(Gone);
                Say(T["The account was made. Make a link for its password now."]);
                return Redirect($"/accounts/{account.Id}");
            },
            PrepareAsync);
    }
}
