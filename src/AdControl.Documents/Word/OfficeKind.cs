using AdControl.Documents.Reading;

namespace AdControl.Documents.Word;

/// <summary>Tells which document a compressed package is.</summary>
internal static class OfficeKind
{
    /// <summary>The main part of a word-processing document.</summary>
    /// <exception cref="DocumentUnreadableException">It is something else; the message says what to convert it to.</exception>
    public static string MainPartOf(ReadContext context, OfficePackage package)
    {
        var main = package.RelationshipsOf("").FirstOrDefault(r => r.Type.EndsWith("/officeDocument", StringComparison.Ordinal))?.Target;
        if (main is null && package.Has("word/document.xml")) main = "word/document.xml";
        if (main is not null && main.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)) throw context.Fail("unsupported", "Excel (xlsx)", "pdf");
        if (main is not null && main.StartsWith("ppt/", StringComparison.OrdinalIgnoreCase)) throw context.Fail("unsupported", "PowerPoint (pptx)", "pdf");
        if (main is not null && package.Has(main)) return main;
        throw Other(context, package);
    }

    private static DocumentUnreadableException Other(ReadContext context, OfficePackage package)
    {
        var type = package.Has("mimetype") ? package.FirstText("mimetype") ?? "" : "";
        if (type.Contains("opendocument.text", StringComparison.Ordinal)) return context.Fail("unsupported", "OpenDocument (odt)", "docx¦docx");
        if (type.Contains("opendocument", StringComparison.Ordinal)) return context.Fail("unsupported", "OpenDocument (ods, odp)", "pdf");
        if (type.Contains("epub", StringComparison.Ordinal)) return context.Fail("unsupported", "EPUB", "html ou pdf¦html or pdf");
        return context.Extension is ".docx" or ".docm"
            ? context.Damaged("docx", "word/document.xml")
            : context.Fail("unsupported", "archive ZIP¦ZIP archive", "docx ou pdf, un document par fichier¦docx or pdf, one document per file");
    }
}
