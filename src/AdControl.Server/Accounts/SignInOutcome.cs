namespace AdControl.Server.Accounts;

/// <summary>What became of a sign-in.</summary>
internal enum SignInOutcome
{
    /// <summary>The person is signed in.</summary>
    Done,

    /// <summary>Name, password or code is wrong; which one is not said.</summary>
    Wrong,

    /// <summary>Name and password are right; the code of the second factor is still to be given.</summary>
    NeedsCode,

    /// <summary>Too many sign-ins failed; the account rests for a while.</summary>
    Locked,
}
