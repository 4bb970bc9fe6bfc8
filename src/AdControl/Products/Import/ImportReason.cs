namespace AdControl.Products.Import;

/// <summary>Why a row was rejected or reported.</summary>
public enum ImportReason
{
    /// <summary>It has fewer columns than the file's format.</summary>
    TooFewColumns,

    /// <summary>It has more columns than the file's format, and they are not empty.</summary>
    TooManyColumns,

    /// <summary>Its CIS code is not eight digits.</summary>
    BadCis,

    /// <summary>Its CIP code has not the digits it should.</summary>
    BadCip,

    /// <summary>Another row has the same key and says something else.</summary>
    SameKey,

    /// <summary>A number, price, rate or code cannot be read.</summary>
    BadValue,

    /// <summary>A column that must be filled is empty.</summary>
    MissingValue,

    /// <summary>A date cannot be read; it is left out.</summary>
    BadDate,

    /// <summary>A date lies more than a year after today; it is kept as it is.</summary>
    ImpossibleDate,

    /// <summary>Characters were damaged before the file was made (<c>¿</c>, or bytes without a meaning); they are kept.</summary>
    DamagedCharacters,

    /// <summary>Control characters that are windows-1252 punctuation put into another encoding byte by byte (U+0092 for an apostrophe) were read as that punctuation.</summary>
    Reencoded,

    /// <summary>HTML was removed or decoded.</summary>
    HtmlRemoved,

    /// <summary>A line break inside the record was joined.</summary>
    EmbeddedLineBreak,

    /// <summary>A word is not one of those the register uses; it is kept.</summary>
    UnknownWord,

    /// <summary>Its medicine is not in the list of medicines.</summary>
    NotListed,

    /// <summary>It repeats an earlier row word for word.</summary>
    Repeated,
}
