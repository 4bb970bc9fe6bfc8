namespace AdControl.Documents.Reading;

/// <summary>Compares a file's extension with what its content was found to be.</summary>
internal static class Extensions
{
    private static readonly Dictionary<DocumentFormat, string[]> Expected = new()
    {
        [DocumentFormat.Text] = [".txt", ".text", ".log", ".csv"],
        [DocumentFormat.Markdown] = [".md", ".markdown", ".mdown"],
        [DocumentFormat.Html] = [".html", ".htm", ".xhtml"],
        [DocumentFormat.Word] = [".docx", ".docm", ".dotx", ".dotm"],
        [DocumentFormat.Pdf] = [".pdf"],
        [DocumentFormat.Image] = [".png", ".jpg", ".jpeg", ".jpe", ".tif", ".tiff"],
    };

    private static readonly string[] Binary = [".docx", ".docm", ".dotx", ".dotm", ".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff", ".doc", ".rtf", ".odt", ".xlsx", ".pptx", ".zip"];

    public static bool IsNeverPlain(string extension) => Binary.Contains(extension);

    /// <summary>Warns when the extension belongs to another format; an unknown or absent one says nothing.</summary>
    public static void Check(ReadContext context, DocumentFormat format)
    {
        if (context.Bytes.Length == 0 || Expected[format].Contains(context.Extension)) return;
        if (IsNeverPlain(context.Extension) || Expected.Values.Any(e => e.Contains(context.Extension)))
            context.Warn("wrong-extension", context.Extension, NameOf(format));
    }

    private static string NameOf(DocumentFormat format) => format switch
    {
        DocumentFormat.Text => "texte¦text",
        DocumentFormat.Word => "docx",
        DocumentFormat.Image => "image¦picture",
        _ => format.ToString().ToLowerInvariant(),
    };
}
