namespace AdControl.Documents;

/// <summary>What a file was found to be by its content; the extension only decides between plain text and Markdown.</summary>
public enum DocumentFormat
{
    /// <summary>Plain text in any of the detected encodings.</summary>
    Text,

    /// <summary>Markdown (CommonMark with the usual extensions).</summary>
    Markdown,

    /// <summary>HTML or XHTML.</summary>
    Html,

    /// <summary>Office Open XML word processing (docx, docm, dotx).</summary>
    Word,

    /// <summary>Portable Document Format, with a text layer or scanned.</summary>
    Pdf,

    /// <summary>A picture: PNG, JPEG or TIFF, read by character recognition.</summary>
    Image,
}
