namespace AdControl.Documents.Acts;

/// <summary>A PDF could not be made: LibreOffice is not there, failed, or took too long. The act itself is whole in every other format.</summary>
public sealed class ActPdfException : Exception
{
    internal ActPdfException(string code, string message, string mend, Exception? inner = null)
        : base(message, inner) => (Code, Mend) = (code, mend);

    /// <summary><c>program-missing</c>, <c>program-failed</c> or <c>timeout</c>.</summary>
    public string Code { get; }

    /// <summary>How to mend it.</summary>
    public string Mend { get; }
}
