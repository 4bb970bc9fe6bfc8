using System.Data.Common;
using AdControl.Cases;
using AdControl.Law;
using AdControl.Storage;
using AdControl.Storage.Cases;

namespace AdControl.Accounts;

/// <summary>Where accounts lie: in the database of cases, so that all servers that share it know the same people.</summary>
/// <param name="database">The database, migrated.</param>
public sealed class AccountStore(CaseDatabase database)
{
    private const string Columns = "id, name, full_name, email, language, password_hash, second_factor, last_step, failures, locked_until, settings, closed_at";

    /// <summary>Whether somebody can sign in as an administrator.</summary>
    public async Task<bool> HasAdministratorAsync(CancellationToken cancellation = default) => await database.Pool.UseAsync(
        async c => await c.NumberAsync("SELECT count(*) FROM account a JOIN account_role r ON r.account_id = a.id WHERE r.role = $1 AND a.closed_at IS NULL", cancellation, ActorRole.Admin.WireName()) > 0, cancellation);

    /// <summary>Keeps a new account.</summary>
    /// <returns>Why it is not taken.</returns>
    public async Task<AccountRefusal> AddAsync(Account account, DateTimeOffset at, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (!AccountName.IsGood(account.Name)) return AccountRefusal.WrongName;
        return await InTransactionAsync(async c =>
        {
            var added = await c.RunAsync(
                $"INSERT INTO account ({Columns}, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT DO NOTHING", cancellation,
                account.Id, account.Name, account.FullName, account.Email, account.Language.WireName(), account.PasswordHash, account.SecondFactor, account.LastStep,
                account.Failures, account.LockedUntil.UtcTicks, account.Settings, null, at.UtcTicks);
            if (added == 0) return AccountRefusal.NameTaken;
            await WriteRolesAsync(c, account, cancellation);
            return AccountRefusal.None;
        }, cancellation);
    }

    /// <summary>Stores what changed of an account; its name and id never do.</summary>
    public Task UpdateAsync(Account account, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(account);
        return InTransactionAsync(async c =>
        {
            await c.RunAsync(
                "UPDATE account SET full_name = $2, email = $3, language = $4, password_hash = $5, second_factor = $6, last_step = $7, failures = $8, locked_until = $9, settings = $10, closed_at = $11 WHERE id = $1", cancellation,
                account.Id, account.FullName, account.Email, account.Language.WireName(), account.PasswordHash, account.SecondFactor, account.LastStep,
                account.Failures, account.LockedUntil.UtcTicks, account.Settings, account.ClosedAt?.UtcTicks);
            await c.RunAsync("DELETE FROM account_role WHERE account_id = $1", cancellation, account.Id);
            await WriteRolesAsync(c, account, cancellation);
            return true;
        }, cancellation);
    }

    /// <summary>Counts a failed sign-in in one statement: parallel guesses are all counted.</summary>
    /// <param name="id">The account.</param>
    /// <param name="most">From how many failures on it is locked.</param>
    /// <param name="lockedUntil">Until when.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task CountFailureAsync(string id, int most, DateTimeOffset lockedUntil, CancellationToken cancellation = default) => await database.Pool.UseAsync(
        c => c.RunAsync("UPDATE account SET failures = failures + 1, locked_until = CASE WHEN failures + 1 >= $2 THEN $3 ELSE locked_until END WHERE id = $1", cancellation, id, most, lockedUntil.UtcTicks), cancellation);

    /// <summary>Notes that a code of the second factor was used.</summary>
    /// <returns>Whether this is its first use.</returns>
    public async Task<bool> UseStepAsync(string id, long step, CancellationToken cancellation = default) =>
        await database.Pool.UseAsync(c => c.RunAsync("UPDATE account SET last_step = $2 WHERE id = $1 AND last_step < $2", cancellation, id, step), cancellation) == 1;

    /// <summary>Forgets failed sign-ins after one that succeeded.</summary>
    public async Task ForgetFailuresAsync(string id, CancellationToken cancellation = default) =>
        await database.Pool.UseAsync(c => c.RunAsync("UPDATE account SET failures = 0, locked_until = 0 WHERE id = $1 AND failures > 0", cancellation, id), cancellation);

    /// <summary>An account by the name people sign in with, in any case of letters; null when there is none.</summary>
    public Task<Account?> FindByNameAsync(string name, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        return FirstAsync("name", name.Trim().ToLowerInvariant(), cancellation);
    }

    /// <summary>An account by its id; null when there is none.</summary>
    public Task<Account?> FindAsync(string id, CancellationToken cancellation = default) => FirstAsync("id", id, cancellation);

    /// <summary>Accounts in the order of their names.</summary>
    /// <param name="after">The name after which the page begins; null for the first.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<Account>> ListAsync(string? after = null, int count = 100, CancellationToken cancellation = default) => await database.Pool.UseAsync(async c =>
    {
        var accounts = await c.ListAsync($"SELECT {Columns} FROM account WHERE name > $1 ORDER BY name LIMIT $2", Read, cancellation, after ?? "", count);
        var complete = new List<Account>();
        foreach (var one in accounts) complete.Add(one with { Roles = await RolesAsync(c, one.Id, cancellation) });
        return complete;
    }, cancellation);

    /// <summary>The accounts that may act in a quality, in the order of their names.</summary>
    public async Task<IReadOnlyList<Account>> InRoleAsync(ActorRole role, CancellationToken cancellation = default) => await database.Pool.UseAsync(async c =>
        await c.ListAsync($"SELECT {Columns} FROM account WHERE closed_at IS NULL AND id IN (SELECT account_id FROM account_role WHERE role = $1) ORDER BY name", Read, cancellation, role.WireName()), cancellation);

    private async Task<Account?> FirstAsync(string column, string value, CancellationToken cancellation) => await database.Pool.UseAsync(async c =>
    {
        var found = await c.FirstAsync($"SELECT {Columns} FROM account WHERE {(column == "id" ? "id" : "name")} = $1", Read, cancellation, value);
        return found is null ? null : found with { Roles = await RolesAsync(c, found.Id, cancellation) };
    }, cancellation);

    private static async ValueTask<IReadOnlyList<AccountRole>> RolesAsync(CaseConnection c, string id, CancellationToken cancellation) =>
        [.. (await c.ListAsync("SELECT role, organisation FROM account_role WHERE account_id = $1 ORDER BY role, organisation", Role, cancellation, id)).OfType<AccountRole>()];

    private static AccountRole? Role(DbDataReader row) =>
        AccountRole.TryParse(row.GetString(1).Length == 0 ? row.GetString(0) : $"{row.GetString(0)}:{row.GetString(1)}", out var role) ? role : null;

    private static async ValueTask WriteRolesAsync(CaseConnection c, Account account, CancellationToken cancellation)
    {
        foreach (var role in account.Roles.Distinct())
            await c.RunAsync("INSERT INTO account_role (account_id, role, organisation) VALUES ($1, $2, $3)", cancellation, account.Id, role.Role.WireName(), role.Organisation ?? "");
    }

    private async Task<T> InTransactionAsync<T>(Func<CaseConnection, ValueTask<T>> write, CancellationToken cancellation) => await database.Pool.UseAsync(async c =>
    {
        await c.BeginAsync(cancellation);
        var written = await write(c);
        await c.CommitAsync(cancellation);
        return written;
    }, cancellation);

    private static Account Read(DbDataReader row) => new()
    {
        Id = row.GetString(0),
        Name = row.GetString(1),
        FullName = row.GetString(2),
        Email = row.IsDBNull(3) ? null : row.GetString(3),
        Language = WireNames.TryParse<Language>(row.GetString(4), out var language) ? language : Language.French,
        PasswordHash = row.GetString(5),
        SecondFactor = row.IsDBNull(6) ? null : row.GetString(6),
        LastStep = row.GetInt64(7),
        Failures = (int)row.GetInt64(8),
        LockedUntil = new DateTimeOffset(row.GetInt64(9), TimeSpan.Zero),
        Settings = row.GetString(10),
        ClosedAt = row.IsDBNull(11) ? null : new DateTimeOffset(row.GetInt64(11), TimeSpan.Zero),
    };
}
