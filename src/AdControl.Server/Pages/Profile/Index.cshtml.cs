using AdControl.Accounts;
using AdControl.Law;
using AdControl.Server.Accounts;
using AdControl.Server.Pages.Dossiers;
using AdControl.Server.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace AdControl.Server.Pages.Profile;

/// <summary>What a person sets for themselves: name, language, password, second factor, sessions, tokens of their programs.</summary>
internal sealed class ProfilePage(AccountStore accounts, SessionStore sessions, TokenStore tokens, SignInDesk desk, KnownPeople people, TimeProvider clock) : AppPage
{
    private const int LongestName = 120;
    private const int MostTokens = 20;
    private const int MostDays = 365;

    /// <summary>What a token may be allowed.</summary>
    public static IReadOnlyList<string> AllScopes { get; } = ["read", "check", "write"];

    [BindProperty]
    public string? Act { get; set; }

    [BindProperty]
    public string? FullName { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Speech { get; set; }

    [BindProperty]
    public bool Keys { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? NewPassword { get; set; }

    [BindProperty]
    public string? Kept { get; set; }

    [BindProperty]
    public string? Id { get; set; }

    [BindProperty]
    public string? TokenName { get; set; }

    [BindProperty]
    public string? TokenRole { get; set; }

    [BindProperty]
    public List<string> Scopes { get; set; } = [];

    [BindProperty]
    public string? Days { get; set; }

    public Account Account => Visitor.Account!;

    public IReadOnlyList<AccountSession> Sessions { get; private set; } = [];

    public IReadOnlyList<AccountToken> Tokens { get; private set; } = [];

    /// <summary>A token that was just made: shown this once.</summary>
    public string? Secret { get; private set; }

    /// <summary>A secret of a second factor that is being set up.</summary>
    public string FactorSecret { get; private set; } = "";

    public async Task OnGetAsync()
    {
        (FullName, Email, Speech, Keys) = (Account.FullName, Account.Email, Account.Language.WireName(), AccountSettings.Of(Account).HasKeys);
        await PrepareAsync();
    }

    private async Task PrepareAsync()
    {
        var now = clock.GetUtcNow();
        Sessions = await sessions.OfAsync(Account.Id, now, Gone);
        Tokens = await tokens.OfAsync(Account.Id, Gone);
        FactorSecret = desk.Unprotect(Kept) ?? Totp.NewSecret();
        Kept = desk.Protect(FactorSecret);
        FullName ??= Account.FullName;
        Speech ??= Account.Language.WireName();
        ModelState.Remove(nameof(Kept));
    }

    public Task<IActionResult> OnPostAsync() => Act switch
    {
        "save" => SaveAsync(),
        "password" => ChangePasswordAsync(),
        "end-session" => DoneAsync(() => sessions.EndAsync(Account.Id, Id ?? "", Gone), T["The session was ended."]),
        "end-others" => DoneAsync(() => sessions.EndOthersAsync(Account.Id, Visitor.Session?.Id ?? "", Gone), T["All other sessions were ended."]),
        "factor-on" => TurnFactorOnAsync(),
        "factor-off" => TurnFactorOffAsync(),
        "token-add" => AddTokenAsync(),
        "token-remove" => DoneAsync(() => tokens.RemoveAsync(Account.Id, Id ?? "", Gone), T["The token was taken back."]),
        _ => DoneAsync(() => Task.CompletedTask, T["Choose what to do."]),
    };

    private async Task<IActionResult> DoneAsync(Func<Task> act, string said)
    {
        await act();
        Say(said);
        return Redirect("/profile");
    }

    private async Task<IActionResult> SaveAsync()
    {
        var name = Entered.Text(FullName);
        var email = Entered.TextOrNull(Email);
        if (name.Length is 0 or > LongestName || name.Any(char.IsControl)) ModelState.AddModelError("FullName", T["Give first name and name, at most {0} characters.", LongestName]);
        if (email is not null && !System.Net.Mail.MailAddress.TryCreate(email, out _)) ModelState.AddModelError("Email", T["Write the address as name@company.org."]);
        if (!WireNames.TryParse<Language>(Speech, out var language)) ModelState.AddModelError("Speech", T["Choose a language from the list."]);
        return await ActAsync(
            () => DoneAsync(
                async () =>
                {
                    await accounts.UpdateAsync(Account with { FullName = name, Email = email, Language = language, Settings = (AccountSettings.Of(Account) with { HasKeys = Keys }).Write() }, Gone);
                    await people.RefreshAsync(Gone);
                    Response.Cookies.Delete(Localization.SpokenLanguage.Cookie);
                },
                T["Saved."]),
            PrepareAsync);
    }

    private async Task<IActionResult> ChangePasswordAsync()
    {
        var refusal = PasswordRules.Check(NewPassword ?? "", Account.Name);
        if (refusal != AccountRefusal.None) ModelState.AddModelError("NewPassword", T[refusal.Words()]);
        await ConfirmAsync();
        return await ActAsync(
            () => DoneAsync(
                async () =>
                {
                    var fresh = (await accounts.FindAsync(Account.Id, Gone))!;
                    await accounts.UpdateAsync(fresh with { PasswordHash = Passwords.Hash(NewPassword!) }, Gone);
                    await sessions.EndOthersAsync(Account.Id, Visitor.Session?.Id ?? "", Gone);
                },
                T["The password was changed; all other sessions were ended."]),
            PrepareAsync);
    }

    // Asked last, and only when nothing else is wrong: a code serves once.
    private async Task ConfirmAsync()
    {
        if (ModelState.IsValid && !await desk.ConfirmAsync(Visitor, Password, Code, Gone)) ModelState.AddModelError("Password", T["The password you have now, or the code, is wrong."]);
    }

    private async Task<IActionResult> TurnFactorOnAsync()
    {
        var secret = desk.Unprotect(Kept);
        var step = secret is null ? null : Totp.Accept(secret, Code, clock.GetUtcNow(), 0);
        if (Account.SecondFactor is not null) ModelState.AddModelError("Code", T["There is a second factor already: remove it first."]);
        else if (step is null) ModelState.AddModelError("Code", T["The code is not the one of this secret: check the clock of your device."]);
        else if (!Passwords.Verify(Account.PasswordHash, Password ?? "")) await ConfirmAsync();
        return await ActAsync(
            () => DoneAsync(
                async () =>
                {
                    var fresh = (await accounts.FindAsync(Account.Id, Gone))!;
                    await accounts.UpdateAsync(fresh with { SecondFactor = desk.Protect(secret!), LastStep = step!.Value }, Gone);
                },
                T["The second factor is on: the next sign-in asks for a code."]),
            PrepareAsync);
    }

    private async Task<IActionResult> TurnFactorOffAsync()
    {
        await ConfirmAsync();
        return await ActAsync(
            () => DoneAsync(
                async () =>
                {
                    var fresh = (await accounts.FindAsync(Account.Id, Gone))!;
                    await accounts.UpdateAsync(fresh with { SecondFactor = null }, Gone);
                },
                T["The second factor was removed."]),
            PrepareAsync);
    }

    private async Task<IActionResult> AddTokenAsync()
    {
        var (name, days) = (Entered.Text(TokenName), Entered.Whole(Days));
        if (name.Length is 0 or > 60) ModelState.AddModelError("TokenName", T["Give the token a name, at most {0} characters.", 60]);
        if (!AccountRole.TryParse(TokenRole, out var role) || !Account.Roles.Contains(role)) ModelState.AddModelError("TokenRole", T["Choose one of your roles."]);
        if (Scopes.Count == 0 || Scopes.Except(AllScopes).Any()) ModelState.AddModelError("Scopes", T["Choose at least one thing the token may do."]);
        if (days is not (>= 1 and <= MostDays)) ModelState.AddModelError("Days", T["Give a number of days from 1 to {0}.", MostDays]);
        if ((await tokens.OfAsync(Account.Id, Gone)).Count >= MostTokens) ModelState.AddModelError("TokenName", T["You have {0} tokens: take one back first.", MostTokens]);
        await ConfirmAsync();
        return await ActAsync(
            async () =>
            {
                var now = clock.GetUtcNow();
                Secret = await tokens.AddAsync(new AccountToken(Guid.CreateVersion7().ToString("N"), Account.Id, name, role!, [.. Scopes.Distinct()], now, now.AddDays(days!.Value), null), Gone);
                await PrepareAsync();
                return Page();
            },
            PrepareAsync);
    }
}
