namespace AdControl.Documents.Reading;

/// <summary>Formats that are recognised but not read, and what to convert them to.</summary>
internal static class Refusals
{
    public static DocumentUnreadableException Of(ReadContext context, Content content) => content switch
    {
        Content.OldOffice => OfOldOffice(context),
        Content.Rtf => context.Fail("unsupported", "RTF", "docx"),
        Content.PostScript => context.Fail("unsupported", "PostScript", "pdf"),
        Content.OtherImage => context.Fail("unsupported", "image autre que PNG, JPEG ou TIFF¦picture other than PNG, JPEG or TIFF", "png"),
        Content.Archive => context.Fail("unsupported", "archive", "docx ou pdf, un document par fichier¦docx or pdf, one document per file"),
        Content.Media => context.Fail("unsupported", "son ou vidéo¦sound or video", "texte (transcription et textes affichés)¦text (transcript and displayed texts)"),
        Content.Executable => context.Fail("executable"),
        _ => context.Fail("not-a-document"),
    };

    // A docx with a password is an old-style container that holds the encrypted package.
    private static DocumentUnreadableException OfOldOffice(ReadContext context)
    {
        var encrypted = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8;
        if (context.Bytes.AsSpan().IndexOf(encrypted) >= 0) return context.Fail("encrypted");
        return context.Extension switch
        {
            ".xls" => context.Fail("unsupported", "Excel (xls)", "pdf"),
            ".ppt" or ".pps" => context.Fail("unsupported", "PowerPoint (ppt)", "pdf"),
            ".msg" => context.Fail("unsupported", "message Outlook (msg)¦Outlook message (msg)", "html ou txt¦html or txt"),
            _ => context.Fail("unsupported", "Word 97-2003 (doc)", "docx"),
        };
    }
}
