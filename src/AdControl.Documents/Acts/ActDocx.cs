using System.IO.Compression;
using System.Text;

namespace AdControl.Documents.Acts;

/// <summary>Writes an act as a Word document: real styles, numbered articles, reference in the header, page numbers in the footer.</summary>
/// <remarks>WordprocessingML (ECMA-376, transitional), written as text into a package; the tests validate it with the Open XML SDK. The same act gives the same bytes.</remarks>
public static class ActDocx
{
    /// <summary>The media type of the file.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>A package must date its entries; no clock is read, so that one act is one file.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The file.</summary>
    public static byte[] Write(ActDocument act)
    {
        var body = new DocxBody(act);
        using var file = new MemoryStream(16384);
        using (var package = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in DocxParts.Shared) Add(package, name, bytes);
            Add(package, "word/document.xml", Encoding.UTF8.GetBytes(body.Document));
            Add(package, "word/numbering.xml", Encoding.UTF8.GetBytes(DocxParts.Numbering(body.NumberedLists)));
            Add(package, "word/header1.xml", Encoding.UTF8.GetBytes(DocxParts.Header(act)));
            Add(package, "docProps/core.xml", Encoding.UTF8.GetBytes(DocxParts.CoreProperties(act)));
        }
        return file.ToArray();
    }

    private static void Add(ZipArchive package, string name, byte[] bytes)
    {
        var entry = package.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = NoTime;
        using var stream = entry.Open();
        stream.Write(bytes);
    }
}
