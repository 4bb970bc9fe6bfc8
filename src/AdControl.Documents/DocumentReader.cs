using System.Security.Cryptography;
using AdControl.Documents.Html;
using AdControl.Documents.Markdown;
using AdControl.Documents.Ocr;
using AdControl.Documents.Pdf;
using AdControl.Documents.PlainText;
using AdControl.Documents.Reading;
using AdControl.Documents.Word;

namespace AdControl.Documents;

/// <summary>Turns a file into text with positions. Nothing is executed and nothing is fetched from anywhere.</summary>
public static class DocumentReader
{
    /// <summary>Reads a file whose format is recognised by its content.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="fileName">Its name, for messages, for the warning about a wrong extension, and to tell Markdown from plain text; <c>-</c> for standard input.</param>
    /// <param name="limits">Bounds of size and time; null: <see cref="DocumentLimits.Default"/>.</param>
    /// <param name="cancellation">Stops the reading and the programs it has started.</param>
    /// <exception cref="DocumentUnreadableException">The file cannot be read; the exception says why and how to mend it.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static DocumentText Read(byte[] bytes, string fileName, DocumentLimits? limits = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(fileName);
        var context = new ReadContext(bytes, fileName, limits ?? DocumentLimits.Default, cancellation);
        context.CheckTime();
        if (bytes.LongLength > context.Limits.MaxFileBytes) throw context.Fail("file-too-large", bytes.LongLength, context.Limits.MaxFileBytes);
        return Dispatch(context);
    }

    /// <summary>What a file is by its content, without starting a program to read it: for files that are only kept, or read later.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="fileName">Its name, for messages and to tell Markdown from plain text.</param>
    /// <param name="limits">Bounds of size; null: <see cref="DocumentLimits.Default"/>.</param>
    /// <exception cref="DocumentUnreadableException">It is none of the formats that are read, too large, or damaged.</exception>
    public static DocumentFormat Recognise(byte[] bytes, string fileName, DocumentLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(fileName);
        return Signatures.Of(bytes) switch
        {
            Content.Pdf when bytes.LongLength <= (limits ?? DocumentLimits.Default).MaxFileBytes => DocumentFormat.Pdf,
            Content.Image when bytes.LongLength <= (limits ?? DocumentLimits.Default).MaxFileBytes => DocumentFormat.Image,
            _ => Read(bytes, fileName, limits).Format,
        };
    }

    private static DocumentText Dispatch(ReadContext context)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(context.Bytes));
        var content = Signatures.Of(context.Bytes);
        try
        {
            return content switch
            {
                Content.Text => ReadText(context, sha256),
                Content.Zip => ReadWord(context, sha256),
                Content.Pdf => ReadPdf(context, sha256),
                Content.Image => ReadImage(context, sha256),
                _ => throw Refusals.Of(context, content),
            };
        }
        catch (Exception e) when (e is not (DocumentUnreadableException or OperationCanceledException or OutOfMemoryException))
        {
            // Whatever a library makes of hostile bytes, the caller learns one thing: this file cannot be read.
            throw context.Damaged(NameOf(content), e);
        }
    }

    private static string NameOf(Content content) => content switch
    {
        Content.Zip => "docx",
        Content.Pdf => "pdf",
        Content.Image => "image¦picture",
        _ => "texte¦text",
    };

    private static DocumentText ReadText(ReadContext context, string sha256)
    {
        var decoded = TextDecoder.Decode(context);
        if (TextFormats.IsBinary(decoded.Text)) throw context.Fail("not-a-document");
        var format = TextFormats.Of(decoded.Text, context.Extension);
        Extensions.Check(context, format);
        return format switch
        {
            DocumentFormat.Html => ReadHtml(context, sha256),
            DocumentFormat.Markdown => ReadMarkdown(context, decoded, sha256),
            _ => ReadPlain(context, decoded, sha256),
        };
    }

    private static DocumentText ReadPlain(ReadContext context, DecodedText decoded, string sha256)
    {
        if (context.Bytes.Length == 0 && Extensions.IsNeverPlain(context.Extension)) throw context.Fail("empty-document");
        TextDecoder.Warn(context, decoded);
        return PlainTextReader.Read(context, decoded.Text, sha256);
    }

    // One method per format: a library is loaded when the first file of its format comes, and never for plain text.
    private static DocumentText ReadMarkdown(ReadContext context, DecodedText decoded, string sha256)
    {
        TextDecoder.Warn(context, decoded);
        return MarkdownReader.Read(context, decoded.Text, sha256);
    }

    private static DocumentText ReadHtml(ReadContext context, string sha256) =>
        HtmlReader.Read(context, HtmlEncoding.Decode(context).Text, sha256, DocumentFormat.Html);

    private static DocumentText ReadWord(ReadContext context, string sha256)
    {
        Extensions.Check(context, DocumentFormat.Word);
        return WordReader.Read(context, sha256);
    }

    private static DocumentText ReadPdf(ReadContext context, string sha256)
    {
        Extensions.Check(context, DocumentFormat.Pdf);
        return PdfReader.Read(context, sha256);
    }

    private static DocumentText ReadImage(ReadContext context, string sha256)
    {
        Extensions.Check(context, DocumentFormat.Image);
        return ImageReader.Read(context, sha256);
    }
}
