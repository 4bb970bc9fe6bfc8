namespace AdControl.Rules.Phrases;

/// <summary>What stands between a word and the one before it.</summary>
[Flags]
internal enum Breaks : ushort
{
    None = 0,
    Comma = 1,
    Colon = 2,
    Dash = 4,
    Parenthesis = 8,
    Line = 16,
    Sentence = 32,
    Block = 64,
    QuoteOpen = 128,
    QuoteClose = 256,
    QuoteStraight = 512,
    Bar = 1024,

    /// <summary>Anything but spaces and hyphens.</summary>
    Sign = 2048,

    /// <summary>A full stop that ends no sentence.</summary>
    Dot = 4096,

    /// <summary>What ends a clause whatever the words say.</summary>
    Clause = Comma | Colon | Dash | Parenthesis | Sentence | Bar,
}
