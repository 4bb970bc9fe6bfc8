using System.Diagnostics;
using System.Globalization;

namespace AdControl.Documents.Reading;

/// <summary>What every reader needs beside the bytes: the name, the limits, the time left, and a place for warnings.</summary>
internal sealed class ReadContext(byte[] bytes, string fileName, DocumentLimits limits, CancellationToken cancellation)
{
    private readonly long _started = Stopwatch.GetTimestamp();

    public byte[] Bytes { get; } = bytes;

    public string FileName { get; } = fileName;

    public string Extension { get; } = Path.GetExtension(fileName).ToLowerInvariant();

    public DocumentLimits Limits { get; } = limits;

    public CancellationToken Cancellation { get; } = cancellation;

    public List<DocumentWarning> Warnings { get; } = [];

    public TimeSpan TimeLeft => Limits.Timeout - Stopwatch.GetElapsedTime(_started);

    /// <summary>Throws when the caller has cancelled or the time is over; called in every loop that a file can make long.</summary>
    public void CheckTime()
    {
        Cancellation.ThrowIfCancellationRequested();
        if (TimeLeft <= TimeSpan.Zero) throw Timeout();
    }

    public DocumentUnreadableException Timeout() => Fail("timeout", Limits.Timeout.TotalSeconds);

    public DocumentUnreadableException Fail(string code, params object[] arguments) => new(code, FileName, Texts(arguments));

    /// <summary>The error of a file that a library or a program could not make sense of. The person is told in his own words; what the library said stays with the exception.</summary>
    public DocumentUnreadableException Damaged(string format, Exception cause) => new("damaged", FileName, [format, ReasonOf(cause), cause.Message], cause);

    /// <inheritdoc cref="Damaged(string, Exception)"/>
    public DocumentUnreadableException Damaged(string format, string technical) => Fail("damaged", format, BrokenStructure, technical);

    private const string BrokenStructure = "sa structure est rompue ou incomplète¦its structure is broken or incomplete";

    private static string ReasonOf(Exception cause) => cause switch
    {
        System.Xml.XmlException e when e.Message.Contains("DTD", StringComparison.Ordinal) =>
            "il déclare un type de document ou des entités, ce qui est refusé par sécurité¦it declares a document type or entities, which is refused for safety",
        System.Xml.XmlException => "son XML est mal formé¦its XML is not well-formed",
        _ => BrokenStructure,
    };

    public void Warn(string code, params object[] arguments) => Warnings.Add(new DocumentWarning(code, Texts(arguments)));

    private static string[] Texts(object[] arguments) => [.. arguments.Select(a => Convert.ToString(a, CultureInfo.InvariantCulture) ?? "")];
}
