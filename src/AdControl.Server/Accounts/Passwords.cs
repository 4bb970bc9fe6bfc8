using Microsoft.AspNetCore.Identity;

namespace AdControl.Server.Accounts;

/// <summary>Hashes passwords with the framework's hasher (PBKDF2, HMAC-SHA-512, a salt for each).</summary>
internal static class Passwords
{
    private static readonly PasswordHasher<string> s_hasher = new();
    private static readonly Lazy<string> s_nobody = new(() => Hash("nobody has this password"));

    /// <summary>The hash to keep.</summary>
    public static string Hash(string password) => s_hasher.HashPassword("", password);

    /// <summary>Whether a password is the one of a hash. Without a hash it takes as long, and is not.</summary>
    public static bool Verify(string? hash, string password) =>
        s_hasher.VerifyHashedPassword("", hash ?? s_nobody.Value, password) != PasswordVerificationResult.Failed && hash is not null;
}
