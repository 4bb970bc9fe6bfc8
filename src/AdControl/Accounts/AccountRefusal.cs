namespace AdControl.Accounts;

/// <summary>Why an account, a password or a code is not taken.</summary>
public enum AccountRefusal
{
    /// <summary>It is taken.</summary>
    None,

    /// <summary>The name is empty, too long, or has other characters than letters, digits, hyphens, dots and underscores.</summary>
    WrongName,

    /// <summary>Another account has the name.</summary>
    NameTaken,

    /// <summary>The password has fewer than twelve characters.</summary>
    PasswordTooShort,

    /// <summary>The password has more than 200 characters.</summary>
    PasswordTooLong,

    /// <summary>The password is one of those that are tried first, or little more than the person's name.</summary>
    PasswordKnown,
}
