using AdControl.Law;
using AdControl.Storage;

namespace AdControl.Accounts;

/// <summary>What an administrator changes of an account, in the transaction of the journal's entry about it.</summary>
/// <param name="Account">The account as it is to be.</param>
/// <param name="At">When.</param>
/// <param name="IsNew">Whether it is a new one.</param>
/// <param name="EndsSessions">Whether its sessions end.</param>
internal sealed record AccountWrite(Account Account, DateTimeOffset At, bool IsNew, bool EndsSessions) : IEnlisted
{
    /// <inheritdoc/>
    public async ValueTask<bool> WriteAsync(StepTransaction transaction, CancellationToken cancellation)
    {
        var one = Account;
        var written = IsNew
            ? await transaction.RunAsync(
                "INSERT INTO account (id, name, full_name, email, language, password_hash, settings, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING", cancellation,
                one.Id, one.Name, one.FullName, one.Email, one.Language.WireName(), one.PasswordHash, one.Settings, At.UtcTicks)
            : await transaction.RunAsync(
                "UPDATE account SET full_name = $2, email = $3, failures = $4, locked_until = $5, closed_at = $6 WHERE id = $1", cancellation,
                one.Id, one.FullName, one.Email, (long)one.Failures, one.LockedUntil.UtcTicks, one.ClosedAt?.UtcTicks);
        if (written == 0) return false;
        await transaction.RunAsync("DELETE FROM account_role WHERE account_id = $1", cancellation, one.Id);
        foreach (var role in one.Roles.Distinct())
            await transaction.RunAsync("INSERT INTO account_role (account_id, role, organisation) VALUES ($1, $2, $3)", cancellation, one.Id, role.Role.WireName(), role.Organisation ?? "");
        if (EndsSessions) await transaction.RunAsync("DELETE FROM account_session WHERE account_id = $1", cancellation, one.Id);
        return true;
    }
}
