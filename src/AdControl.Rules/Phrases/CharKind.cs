namespace AdControl.Rules.Phrases;

/// <summary>What a character does to the words of a text.</summary>
internal enum CharKind : byte
{
    /// <summary>Separates words and means nothing more.</summary>
    Separator,
    Letter,
    Digit,

    /// <summary>Not there at all: soft hyphens, zero-width characters, direction marks.</summary>
    Vanishing,

    /// <summary>An accent written as a character of its own.</summary>
    CombiningMark,
    Space,
    NewLine,
    PageBreak,
    Dot,

    /// <summary>Ends a sentence whatever follows.</summary>
    SentenceEnd,
    Comma,
    Colon,
    Parenthesis,
    Dash,
    Hyphen,
    Apostrophe,
    QuoteOpen,
    QuoteClose,
    QuoteStraight,

    /// <summary>A sign that is a word by itself.</summary>
    Sign,
    NumberSign,
    Degree,
    Bar,

    /// <summary>Needs the slow way: surrogates and letters beyond the tables.</summary>
    Other,
}
