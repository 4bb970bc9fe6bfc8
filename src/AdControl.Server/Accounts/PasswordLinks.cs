using System.Security.Cryptography;
using System.Text;
using AdControl.Accounts;
using Microsoft.AspNetCore.DataProtection;

namespace AdControl.Server.Accounts;

/// <summary>Links by which somebody sets their password once: they end with the password they were made for, or after two days.</summary>
internal sealed class PasswordLinks(AccountStore accounts, IDataProtectionProvider protection)
{
    private static readonly TimeSpan s_lasts = TimeSpan.FromDays(2);
    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("AdControl.PasswordLink").ToTimeLimitedDataProtector();

    /// <summary>The token of a new link.</summary>
    public string For(Account account) => protector.Protect($"{account.Id} {Mark(account)}", s_lasts);

    /// <summary>The account a token is for; null when it does not count, or no longer.</summary>
    public async Task<Account?> OpenAsync(string? token, CancellationToken cancellation)
    {
        try
        {
            if (string.IsNullOrEmpty(token) || protector.Unprotect(token).Split(' ') is not [var id, var mark]) return null;
            return await accounts.FindAsync(id, cancellation) is { ClosedAt: null } account && mark == Mark(account) ? account : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static string Mark(Account account) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(account.PasswordHash)));
}
