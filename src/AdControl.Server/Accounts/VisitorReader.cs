using System.Security.Claims;
using AdControl.Accounts;

namespace AdControl.Server.Accounts;

/// <summary>Finds out who asks: from the session of a cookie, or from the token of a program.</summary>
internal sealed class VisitorReader(AccountStore accounts, SessionStore sessions, TokenStore tokens, TimeProvider clock)
{
    /// <summary>The claim with the session's key.</summary>
    public const string SessionClaim = "adcontrol:session";

    /// <summary>The claim with the quality acted in.</summary>
    public const string RoleClaim = "adcontrol:role";

    private static readonly TimeSpan s_noted = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan s_tokenNoted = TimeSpan.FromHours(1);

    /// <summary>Reads the session a cookie names.</summary>
    /// <returns>Whether it lasts still.</returns>
    public async Task<bool> ReadSessionAsync(ClaimsPrincipal principal, Visitor visitor, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (principal.FindFirstValue(SessionClaim) is not { } key || await sessions.FindAsync(SignInDesk.SessionId(key), now, cancellation) is not { } session) return false;
        if (await accounts.FindAsync(session.AccountId, cancellation) is not { ClosedAt: null } account) return false;
        if (now - session.SeenAt > s_noted) await sessions.SeeAsync(session.Id, now, now + SignInDesk.Idle, cancellation);
        var asked = AccountRole.TryParse(principal.FindFirstValue(RoleClaim), out var role) ? role : null;
        (visitor.Account, visitor.Session) = (account, session);
        visitor.Role = asked is not null && account.Roles.Contains(asked) ? asked : account.Roles is [var first, ..] ? first : null;
        return true;
    }

    /// <summary>Reads the token a program gave.</summary>
    /// <returns>Whether it counts.</returns>
    public async Task<bool> ReadTokenAsync(string secret, Visitor visitor, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (await tokens.FindAsync(secret, now, cancellation) is not { } token || await accounts.FindAsync(token.AccountId, cancellation) is not { ClosedAt: null } account) return false;
        if (!account.Roles.Contains(token.Role)) return false;
        if (token.UsedAt is not { } used || now - used > s_tokenNoted) await tokens.SeeAsync(token.Id, now, cancellation);
        (visitor.Account, visitor.Role, visitor.Token) = (account, token.Role, token);
        return true;
    }
}
