using System.Security.Cryptography;
using AdControl.Documents.PlainText;
using AdControl.Documents.Reading;

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

    private static DocumentText Dispatch(ReadContext context)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(context.Bytes));
        return ReadText(context, sha256);
    }

    private static DocumentText ReadText(ReadContext context, string sha256)
    {
        var decoded = TextDecoder.Decode(context);
        return PlainTextReader.Read(context, decoded.Text, sha256);
    }
}
