using System.Security.Cryptography;
using System.Text;

namespace AdControl.Mail;

/// <summary>What is the same whenever a mail with a key is sent: its message id and the name of its file.</summary>
internal static class MailIdentity
{
    private const int LongestSlug = 60;

    /// <summary>Such as <c>&lt;0f3a…@example.org&gt;</c>.</summary>
    public static string MessageId(string key, string sender) => $"<{Hash(key, 16)}@{sender[(sender.LastIndexOf('@') + 1)..]}>";

    /// <summary>Readable, safe on every disk, and different for different keys.</summary>
    public static string FileName(string key)
    {
        var slug = new StringBuilder();
        foreach (var letter in key)
        {
            if (char.IsAsciiLetterOrDigit(letter)) slug.Append(letter);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
            if (slug.Length == LongestSlug) break;
        }
        return $"{slug.ToString().TrimEnd('-')}-{Hash(key, 6)}.eml".TrimStart('-');
    }

    /// <summary>A line that parts a message's pieces and occurs in none of them, since they are base64.</summary>
    public static string Boundary(string key, string part) => $"=_{part}_{Hash(key, 10)}";

    private static string Hash(string key, int bytes) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, bytes));
}
