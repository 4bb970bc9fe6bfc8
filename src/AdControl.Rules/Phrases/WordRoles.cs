namespace AdControl.Rules.Phrases;

/// <summary>What a word does besides being a word.</summary>
[Flags]
internal enum WordRoles : ushort
{
    None = 0,

    /// <summary>A spelled number.</summary>
    Number = 1,

    /// <summary>Means 1 behind a number sign.</summary>
    One = 2,
    NumberSign = 4,

    /// <summary>A percent sign as one word.</summary>
    Percent = 8,

    /// <summary>First word of a percent sign in two words.</summary>
    PercentHead = 16,

    /// <summary>Last word of a percent sign in two words.</summary>
    PercentTail = 32,
    Abbreviation = 64,
    ClosingAbbreviation = 128,

    /// <summary>Written in digits, or a spelled number that has become digits.</summary>
    Digits = 256,

    /// <summary>A spelled number that more number words may still join.</summary>
    Spelled = 512,

    /// <summary>Holds an accent.</summary>
    Accented = 1024,

    /// <summary>Broken by a hyphen at the end of a line; the next word may be its rest.</summary>
    BrokenAfter = 2048,
}
