namespace AdControl.Decisions.Wording;

/// <summary>What stands before a noun and melts with its article.</summary>
internal enum Preposition
{
    /// <summary>Nothing: the noun has its article.</summary>
    None,

    /// <summary>Nothing, not even an article.</summary>
    Bare,
    At,
    Of,
}
