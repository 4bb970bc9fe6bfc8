namespace AdControl.Law;

/// <summary>The language of messages to people. The law itself is French.</summary>
public enum Language
{
    /// <summary>French: the language of the pack, never absent.</summary>
    French,

    /// <summary>English.</summary>
    English,
}
