namespace AdControl.Accounts;

/// <summary>Names people sign in with: they stand in journals and lists, so they have plain characters only.</summary>
public static class AccountName
{
    /// <summary>The most characters of a name.</summary>
    public const int Longest = 60;

    /// <summary>Whether a name has from 1 to 60 lower-case letters without accents, digits, dots, hyphens and underscores, and begins with a letter.</summary>
    public static bool IsGood(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length is > 0 and <= Longest && char.IsAsciiLetterLower(name[0]) && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-' or '_');
    }
}
