namespace AdControl.Cli.Decisions;

/// <summary>The forms in which an act is written.</summary>
internal enum ActFormat
{
    /// <summary>Word.</summary>
    Docx,

    /// <summary>A page that stands alone.</summary>
    Html,

    /// <summary>PDF/A, through LibreOffice.</summary>
    Pdf,

    /// <summary>Akoma Ntoso.</summary>
    Akn,

    /// <summary>The plain text that is hashed.</summary>
    Text,

    /// <summary>The model itself, as other commands read it.</summary>
    Json,
}
