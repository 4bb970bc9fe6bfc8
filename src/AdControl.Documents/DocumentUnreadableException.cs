namespace AdControl.Documents;

/// <summary>A file that cannot be read: damaged, encrypted, too large, of an unsupported format, or for want of a program.</summary>
/// <remarks>The only exception that reading bytes throws, apart from <see cref="OperationCanceledException"/> when the caller cancels.</remarks>
public sealed class DocumentUnreadableException : Exception
{
    internal DocumentUnreadableException(string code, string fileName, IReadOnlyList<string> arguments, Exception? inner = null)
        : base($"{fileName}: {DocumentMessages.Message(code, arguments, "en")}", inner)
    {
        Code = code;
        FileName = fileName;
        Arguments = arguments;
    }

    /// <summary>The error of a document without any text, for a caller that has use for text only.</summary>
    public static DocumentUnreadableException Empty(string fileName) => new("empty-document", fileName, []);

    /// <summary>A stable name of what is wrong, such as <c>encrypted</c>; the README lists them.</summary>
    public string Code { get; }

    /// <summary>The file, as the caller named it.</summary>
    public string FileName { get; }

    /// <summary>What the message names (sizes, limits, programs), in order.</summary>
    public IReadOnlyList<string> Arguments { get; }

    /// <summary>How to mend it, in English.</summary>
    public string Mend => MendIn("en");

    /// <summary>What is wrong, in the language <c>fr</c> or <c>en</c> (any other: English), without the file name.</summary>
    public string MessageIn(string language) => DocumentMessages.Message(Code, Arguments, language);

    /// <summary>How to mend it, in the language <c>fr</c> or <c>en</c> (any other: English).</summary>
    public string MendIn(string language) => DocumentMessages.Mend(Code, Arguments, language);
}
