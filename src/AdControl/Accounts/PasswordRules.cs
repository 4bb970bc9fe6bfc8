using System.Globalization;
using System.Text;

namespace AdControl.Accounts;

/// <summary>Which passwords are taken: long ones that are not on the list of those tried first.</summary>
/// <remarks>Length and a list instead of required kinds of characters, as NIST SP 800-63B 5.1.1.2 and the CNIL's recommendation of 2022 (deliberation 2022-100) advise.</remarks>
public static class PasswordRules
{
    /// <summary>The fewest characters of a password.</summary>
    public const int Shortest = 12;

    /// <summary>The most characters of a password: hashing is dear.</summary>
    public const int Longest = 200;

    private static readonly Lazy<HashSet<string>> s_known = new(Read);

    /// <summary>Whether a password is taken, for an account of that name.</summary>
    public static AccountRefusal Check(string password, string name)
    {
        ArgumentNullException.ThrowIfNull(password);
        var characters = new StringInfo(password).LengthInTextElements;
        if (characters < Shortest) return AccountRefusal.PasswordTooShort;
        if (password.Length > Longest) return AccountRefusal.PasswordTooLong;
        return IsKnown(password, name) ? AccountRefusal.PasswordKnown : AccountRefusal.None;
    }

    // What people add to make a short word long is taken off: repetitions, digits and signs around a known word.
    private static bool IsKnown(string password, string name)
    {
        var plain = password.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        if (plain.Distinct().Count() < 5) return true;
        var core = plain.Trim("0123456789 !?.,;:-_*#@$&+=/()".ToCharArray());
        if (s_known.Value.Contains(plain) || s_known.Value.Contains(core) || core.Length == 0) return true;
        if (name.Length >= 3 && core.Replace(name.ToLowerInvariant(), "", StringComparison.Ordinal).Length < 4) return true;
        return Enumerable.Range(2, 5).Any(times => core.Length % times == 0 && s_known.Value.Contains(core[..(core.Length / times)]) && string.Concat(Enumerable.Repeat(core[..(core.Length / times)], times)) == core);
    }

    private static HashSet<string> Read()
    {
        using var stream = typeof(PasswordRules).Assembly.GetManifestResourceStream("AdControl.Accounts.known-passwords.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => line[0] != '#')];
    }
}
