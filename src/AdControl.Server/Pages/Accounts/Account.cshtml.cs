using AdControl.Accounts;
using AdControl.Cases;
using AdControl.Server.Accounts;
using AdControl.Server.Pages.Dossiers;
using AdControl.Server.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace AdControl.Server.Pages.Accounts;

/// <summary>One account: its roles, whether it is open, its sessions, a link for its password.</summary>
internal sealed class AccountPage(AccountStore accounts, SessionStore sessions, AccountDesk desk, PasswordLinks links, KnownPeople people, TimeProvider clock) : AppPage
{
    [BindProperty]
    public string? Act { get; set; }

    [BindProperty]
    public string? FullName { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Roles { get; set; }

    public Account One { get; private set; } = null!;

    public IReadOnlyList<AccountSession> Sessions { get; private set; } = [];

    /// <summary>The address by which the person sets their password; shown this once.</summary>
    public string? Link { get; private set; }

    public bool IsOwn => One.Id == Visitor.Account!.Id;

    public bool IsLocked => One.LockedUntil > clock.GetUtcNow();

    public async Task<IActionResult> OnGetAsync(string account)
    {
        if (!await LoadAsync(account)) return NotFound();
        Show();
        return Page();
    }

    private async Task<bool> LoadAsync(string id)
    {
        if (await accounts.FindAsync(id, Gone) is not { } found) return false;
        One = found;
        Sessions = await sessions.OfAsync(found.Id, clock.GetUtcNow(), Gone);
        return true;
    }

    private void Show() => (FullName, Email, Roles) = (One.FullName, One.Email, string.Join('\n', One.Roles));

    public async Task<IActionResult> OnPostAsync(string account)
    {
        if (!await LoadAsync(account)) return NotFound();
        var changed = One;
        if (Act == "save")
        {
            var roles = AccountForm.Check(this, FullName, Email, Roles);
            if (IsOwn && !roles.Contains(new AccountRole(ActorRole.Admin))) ModelState.AddModelError("Roles", T["You cannot take the administrator's role from yourself: another administrator does."]);
            changed = One with { FullName = Entered.Text(FullName), Email = Entered.TextOrNull(Email), Roles = roles };
        }
        if (Act == "close" && IsOwn) ModelState.AddModelError("", T["You cannot close your own account: another administrator does."]);
        return await ActAsync(() => DoAsync(changed), () => Task.CompletedTask);
    }

    private async Task<IActionResult> DoAsync(Account changed)
    {
        var (act, after, endsSessions) = Act switch
        {
            "save" => ("account-changed", changed, !changed.Roles.ToHashSet().SetEquals(One.Roles) && !IsOwn),
            "close" => ("account-closed", One with { ClosedAt = clock.GetUtcNow() }, true),
            "reopen" => ("account-reopened", One with { ClosedAt = null }, false),
            "unlock" => ("account-unlocked", One with { Failures = 0, LockedUntil = default }, false),
            "end-sessions" => ("sessions-ended", One, true),
            "link" => ("password-link-made", One, false),
            _ => throw new CaseRefusedException(RefusalCode.Missing, "Choose what to do."),
        };
        await desk.ChangeAsync(Visitor.Actor, after, act, endsSessions, Gone);
        await people.RefreshAsync(Gone);
        if (Act == "link")
        {
            Link = $"{Request.Scheme}://{Request.Host}/set-password{QueryString.Create("token", links.For(One))}";
            Show();
            return Page();
        }
        Say(T["Done; it stands in the journal."]);
        return Redirect($"/accounts/{One.Id}");
    }
}
