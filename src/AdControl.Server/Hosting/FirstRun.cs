using System.Security.Cryptography;
using System.Text;
using AdControl.Accounts;

namespace AdControl.Server.Hosting;

/// <summary>Sets up the first administrator: whoever reads the console may, once.</summary>
internal sealed class FirstRun(AccountStore accounts)
{
    private readonly string token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));

    /// <summary>The token to print; null when there is an administrator already.</summary>
    public async Task<string?> TokenAsync(CancellationToken cancellation) => await accounts.HasAdministratorAsync(cancellation) ? null : token;

    /// <summary>Whether a token is the one, and still counts.</summary>
    public async Task<bool> AcceptsAsync(string? given, CancellationToken cancellation) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given ?? ""), Encoding.UTF8.GetBytes(token)) && !await accounts.HasAdministratorAsync(cancellation);
}
