using AdControl.Storage;

namespace AdControl.Accounts;

/// <summary>The keys that protect cookies and secrets, as XML: in the database, so that every server that shares it reads what another wrote.</summary>
/// <param name="database">The database, migrated.</param>
public sealed class ProtectionKeys(CaseDatabase database)
{
    /// <summary>All keys.</summary>
    public async Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellation = default) =>
        await database.Pool.UseAsync(c => c.ListAsync("SELECT xml FROM protection_key ORDER BY name", row => row.GetString(0), cancellation), cancellation);

    /// <summary>Keeps a key.</summary>
    public async Task AddAsync(string name, string xml, CancellationToken cancellation = default) =>
        await database.Pool.UseAsync(c => c.RunAsync("INSERT INTO protection_key (name, xml) VALUES ($1, $2) ON CONFLICT DO NOTHING", cancellation, name, xml), cancellation);
}
