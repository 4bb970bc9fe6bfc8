using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using AdControl.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;

namespace AdControl.Server.Accounts;

/// <summary>Signs people in and out. The cookie carries a random session key; what it means lies in the database, where it can be ended.</summary>
internal sealed class SignInDesk(AccountStore accounts, SessionStore sessions, IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>From how many failures on an account rests.</summary>
    public const int MostFailures = 5;

    /// <summary>For how long it rests.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMinutes(15);

    /// <summary>How long a session lasts without use.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(8);

    private const int LongestClient = 120;
    private readonly IDataProtector protector = protection.CreateProtector("AdControl.SecondFactor");

    /// <summary>Signs somebody in.</summary>
    public async Task<SignInOutcome> SignInAsync(HttpContext context, string name, string password, string? code)
    {
        var now = clock.GetUtcNow();
        var account = await accounts.FindByNameAsync(name, context.RequestAborted);
        if (account is not null && account.LockedUntil > now) return SignInOutcome.Locked;
        var isRight = Passwords.Verify(account?.PasswordHash, password) && account is { ClosedAt: null };
        if (!isRight) return await FailAsync(account, now, context.RequestAborted);
        if (account!.SecondFactor is { } factor)
        {
            if (string.IsNullOrWhiteSpace(code)) return SignInOutcome.NeedsCode;
            if (Totp.Accept(protector.Unprotect(factor), code, now, account.LastStep) is not { } step || !await accounts.UseStepAsync(account.Id, step, context.RequestAborted))
                return await FailAsync(account, now, context.RequestAborted);
        }
        await accounts.ForgetFailuresAsync(account.Id, context.RequestAborted);
        await OpenSessionAsync(context, account, now);
        return SignInOutcome.Done;
    }

    /// <summary>Whether the person who is signed in gave their password (and code) again; counts as a sign-in when not.</summary>
    public async Task<bool> ConfirmAsync(Visitor visitor, string? password, string? code, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (visitor.Account is not { } signedIn || await accounts.FindAsync(signedIn.Id, cancellation) is not { } account || account.LockedUntil > now) return false;
        var isRight = Passwords.Verify(account.PasswordHash, password ?? "");
        if (isRight && account.SecondFactor is { } factor)
            isRight = Totp.Accept(protector.Unprotect(factor), code, now, account.LastStep) is { } step && await accounts.UseStepAsync(account.Id, step, cancellation);
        if (!isRight)
        {
            await FailAsync(account, now, cancellation);
            return false;
        }
        if (visitor.Session is { } session) await sessions.ConfirmAsync(session.Id, now, cancellation);
        return true;
    }

    /// <summary>Somebody beside the person who is signed in gives name and password for one act: a second pair of eyes at the same desk.</summary>
    /// <returns>Who it is; null when name, password or code is wrong.</returns>
    public async Task<Account?> VouchAsync(string? name, string? password, string? code, CancellationToken cancellation)
    {
        var account = await accounts.FindByNameAsync(name ?? "", cancellation);
        // Who is not there takes as long to refuse as who is.
        if (account is not { ClosedAt: null } && !Passwords.Verify(null, password ?? "")) return null;
        return await ConfirmAsync(new Visitor { Account = account }, password, code, cancellation) ? account : null;
    }

    /// <summary>Keeps a secret of the second factor so that the database alone does not give it away.</summary>
    public string Protect(string secret) => protector.Protect(secret);

    /// <summary>The secret behind what was kept; null when it is none of ours.</summary>
    public string? Unprotect(string? kept)
    {
        try
        {
            return string.IsNullOrEmpty(kept) ? null : protector.Unprotect(kept);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Ends the session of a browser.</summary>
    public async Task SignOutAsync(HttpContext context, Visitor visitor)
    {
        if (visitor is { Account: { } account, Session: { } session }) await sessions.EndAsync(account.Id, session.Id, context.RequestAborted);
        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
    }

    /// <summary>Remembers in which quality the person goes on.</summary>
    public static async Task TakeRoleAsync(HttpContext context, string sessionKey, AccountRole role) => await context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, Principal(sessionKey, role));

    private async Task<SignInOutcome> FailAsync(Account? account, DateTimeOffset now, CancellationToken cancellation)
    {
        if (account is not null) await accounts.CountFailureAsync(account.Id, MostFailures, now + Rest, cancellation);
        return SignInOutcome.Wrong;
    }

    private async Task OpenSessionAsync(HttpContext context, Account account, DateTimeOffset now)
    {
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var client = context.Request.Headers.UserAgent.ToString();
        await sessions.AddAsync(new AccountSession(SessionId(key), account.Id, client.Length > LongestClient ? client[..LongestClient] : client, now, now, now, now + Idle), context.RequestAborted);
        // A form that this very answer shows must be one of the person who signs in.
        context.User = Principal(key, account.Roles.Count > 0 ? account.Roles[0] : null);
        await context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, context.User);
    }

    /// <summary>The id under which a session lies in the database.</summary>
    public static string SessionId(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    private static ClaimsPrincipal Principal(string key, AccountRole? role) =>
        new(new ClaimsIdentity([new Claim(VisitorReader.SessionClaim, key), new Claim(VisitorReader.RoleClaim, role?.ToString() ?? "")], CookieAuthenticationDefaults.AuthenticationScheme));
}
