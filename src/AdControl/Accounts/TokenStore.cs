using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using AdControl.Law;
using AdControl.Storage;

namespace AdControl.Accounts;

/// <summary>The tokens of programs. Only their hashes are kept: a token is shown once.</summary>
/// <param name="database">The database, migrated.</param>
public sealed class TokenStore(CaseDatabase database)
{
    /// <summary>What every token begins with, so that one that was published by mistake is recognised.</summary>
    public const string Prefix = "adc_";

    private const string Columns = "id, account_id, name, role, organisation, scopes, created_at, expires_at, used_at";

    /// <summary>Makes a token.</summary>
    /// <returns>The token itself: 256 random bits, never to be seen again.</returns>
    public async Task<string> AddAsync(AccountToken token, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(token);
        var secret = Prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        await database.Pool.UseAsync(c => c.RunAsync(
            $"INSERT INTO account_token ({Columns}, hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)", cancellation,
            token.Id, token.AccountId, token.Name, token.Role.Role.WireName(), token.Role.Organisation ?? "", string.Join(' ', token.Scopes),
            token.CreatedAt.UtcTicks, token.ExpiresAt.UtcTicks, null, HashOf(secret)), cancellation);
        return secret;
    }

    /// <summary>The token that was given; null when there is none or it has ended.</summary>
    public async Task<AccountToken?> FindAsync(string secret, DateTimeOffset at, CancellationToken cancellation = default) =>
        (await database.Pool.UseAsync(c => c.ListAsync($"SELECT {Columns} FROM account_token WHERE hash = $1 AND expires_at > $2", Read, cancellation, HashOf(secret), at.UtcTicks), cancellation)).FirstOrDefault();

    /// <summary>The tokens of an account, the newest first.</summary>
    public async Task<IReadOnlyList<AccountToken>> OfAsync(string accountId, CancellationToken cancellation = default) =>
        [.. (await database.Pool.UseAsync(c => c.ListAsync($"SELECT {Columns} FROM account_token WHERE account_id = $1 ORDER BY created_at DESC", Read, cancellation, accountId), cancellation)).OfType<AccountToken>()];

    /// <summary>Notes that a token was used.</summary>
    public async Task SeeAsync(string id, DateTimeOffset at, CancellationToken cancellation = default) =>
        await database.Pool.UseAsync(c => c.RunAsync("UPDATE account_token SET used_at = $2 WHERE id = $1", cancellation, id, at.UtcTicks), cancellation);

    /// <summary>Takes a token back.</summary>
    public async Task RemoveAsync(string accountId, string id, CancellationToken cancellation = default) =>
        await database.Pool.UseAsync(c => c.RunAsync("DELETE FROM account_token WHERE id = $1 AND account_id = $2", cancellation, id, accountId), cancellation);

    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private static AccountToken? Read(DbDataReader row) =>
        AccountRole.TryParse(row.GetString(4).Length == 0 ? row.GetString(3) : $"{row.GetString(3)}:{row.GetString(4)}", out var role)
            ? new(row.GetString(0), row.GetString(1), row.GetString(2), role, row.GetString(5).Split(' ', StringSplitOptions.RemoveEmptyEntries),
                new DateTimeOffset(row.GetInt64(6), TimeSpan.Zero), new DateTimeOffset(row.GetInt64(7), TimeSpan.Zero), row.IsDBNull(8) ? null : new DateTimeOffset(row.GetInt64(8), TimeSpan.Zero))
            : null;
}
