using AdControl.Accounts;

namespace AdControl.Server.Accounts;

/// <summary>Why an account or a password is not taken, for people.</summary>
internal static class AccountWords
{
    /// <summary>The English text: the key of the French one.</summary>
    public static string Words(this AccountRefusal refusal) => refusal switch
    {
        AccountRefusal.WrongName => /*T*/ "A name has small letters, digits, dots, hyphens and underscores, and begins with a letter.",
        AccountRefusal.NameTaken => /*T*/ "Another account has this name.",
        AccountRefusal.PasswordTooShort => /*T*/ "The password needs at least twelve characters.",
        AccountRefusal.PasswordTooLong => /*T*/ "The password has more than 200 characters.",
        AccountRefusal.PasswordKnown => /*T*/ "This password is one of those that are tried first: choose another one.",
        _ => "",
    };
}
