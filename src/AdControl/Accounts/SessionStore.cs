using System.Data.Common;
using AdControl.Storage;

namespace AdControl.Accounts;

/// <summary>The sessions of accounts: listed, and ended from anywhere.</summary>
/// <param name="database">The database, migrated.</param>
public sealed class SessionStore(CaseDatabase database)
{
    private const string Columns = "id, account_id, client, created_at, seen_at, confirmed_at, expires_at";

    /// <summary>Keeps a new session; those that ended are forgotten.</summary>
    public async Task AddAsync(AccountSession session, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        await database.Pool.UseAsync(async c =>
        {
            await c.RunAsync("DELETE FROM account_session WHERE expires_at < $1", cancellation, session.CreatedAt.UtcTicks);
            return await c.RunAsync(
                $"INSERT INTO account_session ({Columns}) VALUES ($1, $2, $3, $4, $5, $6, $7)", cancellation,
                session.Id, session.AccountId, session.Client, session.CreatedAt.UtcTicks, session.SeenAt.UtcTicks, session.ConfirmedAt.UtcTicks, session.ExpiresAt.UtcTicks);
        }, cancellation);
    }

    /// <summary>A session that lasts still; null when there is none.</summary>
    public async Task<AccountSession?> FindAsync(string id, DateTimeOffset at, CancellationToken cancellation = default) =>
        await database.Pool.UseAsync(c => c.FirstAsync($"SELECT {Columns} FROM account_session WHERE id = $1 AND expires_at > $2", Read, cancellation, id, at.UtcTicks), cancellation);

    /// <summary>The sessions of an account, the newest first.</summary>
    public async Task<IReadOnlyList<AccountSession>> OfAsync(string accountId, DateTimeOffset at, CancellationToken cancellation = default) =>
        await database.Pool.UseAsync(c => c.ListAsync($"SELECT {Columns} FROM account_session WHERE account_id = $1 AND expires_at > $2 ORDER BY created_at DESC", Read, cancellation, accountId, at.UtcTicks), cancellation);

    /// <summary>Notes that a session is used, and that it lasts longer for that.</summary>
    public async Task SeeAsync(string id, DateTimeOffset at, DateTimeOffset expiresAt, CancellationToken cancellation = default) =>
        await database.Pool.UseAsync(c => c.RunAsync("UPDATE account_session SET seen_at = $2, expires_at = $3 WHERE id = $1", cancellation, id, at.UtcTicks, expiresAt.UtcTicks), cancellation);

    /// <summary>Notes that the person gave the password again.</summary>
    public async Task ConfirmAsync(string id, DateTimeOffset at, CancellationToken cancellation = default) =>
        await database.Pool.UseAsync(c => c.RunAsync("UPDATE account_session SET confirmed_at = $2 WHERE id = $1", cancellation, id, at.UtcTicks), cancellation);

    /// <summary>Ends one session of an account.</summary>
    public async Task EndAsync(string accountId, string id, CancellationToken cancellation = default) =>
        await database.Pool.UseAsync(c => c.RunAsync("DELETE FROM account_session WHERE id = $1 AND account_id = $2", cancellation, id, accountId), cancellation);

    /// <summary>Ends all sessions of an account but one.</summary>
    public async Task EndOthersAsync(string accountId, string kept, CancellationToken cancellation = default) =>
        await database.Pool.UseAsync(c => c.RunAsync("DELETE FROM account_session WHERE account_id = $1 AND id <> $2", cancellation, accountId, kept), cancellation);

    private static AccountSession Read(DbDataReader row) => new(row.GetString(0), row.GetString(1), row.GetString(2), At(row, 3), At(row, 4), At(row, 5), At(row, 6));

    private static DateTimeOffset At(DbDataReader row, int column) => new(row.GetInt64(column), TimeSpan.Zero);
}
