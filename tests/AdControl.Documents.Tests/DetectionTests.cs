using System.IO.Compression;
using System.Text;

namespace AdControl.Documents.Tests;

public sealed class DetectionTests
{
    [Theory]
    [InlineData("leaflet.docx", "a.pdf", DocumentFormat.Word)]
    [InlineData("leaflet.pdf", "a.docx", DocumentFormat.Pdf)]
    [InlineData("leaflet.pdf", "a.txt", DocumentFormat.Pdf)]
    [InlineData("leaflet.html", "a.txt", DocumentFormat.Html)]
    [InlineData("leaflet.html", "a.docx", DocumentFormat.Html)]
    public void Read_content_decides_and_a_wrong_extension_is_warned_of(string fixture, string name, DocumentFormat format)
    {
        var document = DocumentReader.Read(Read.Bytes(fixture), name);
        Assert.Equal(format, document.Format);
        Assert.Contains("wrong-extension", document.Codes());
    }

    [Theory]
    [InlineData("-")]
    [InlineData("a")]
    [InlineData("a.unknown")]
    public void Read_without_a_telling_extension_nothing_is_warned_of(string name)
    {
        Assert.Equal(DocumentFormat.Word, DocumentReader.Read(Read.Bytes("leaflet.docx"), name).Format);
        Assert.Empty(Read.Text("Bonjour", name).Warnings);
    }

    public static TheoryData<string, byte[], string, string> Refused => new()
    {
        { "a.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], "unsupported", "docx" },
        { "a.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("EncryptedPackage")], "encrypted", "password" },
        { "a.rtf", Encoding.ASCII.GetBytes("{\\rtf1 bonjour}"), "unsupported", "docx" },
        { "leaflet.odt", Read.Bytes("leaflet.odt"), "unsupported", "docx" },
        { "a.xlsx", Package("_rels/.rels", "<Relationships><Relationship Id='a' Type='http://x/officeDocument' Target='xl/workbook.xml'/></Relationships>"), "unsupported", "pdf" },
        { "a.pptx", Package("_rels/.rels", "<Relationships><Relationship Id='a' Type='http://x/officeDocument' Target='/ppt/presentation.xml'/></Relationships>"), "unsupported", "pdf" },
        { "a.zip", Package("a.txt", "x"), "unsupported", "docx or pdf" },
        { "a.docx", Package("a.txt", "x"), "damaged", "save it again" },
        { "a.exe", [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0], "executable", "Do not open" },
        { "a.gif", Encoding.ASCII.GetBytes("GIF89a...."), "unsupported", "png" },
        { "a.mp4", [0, 0, 0, 32, .. "ftypisom"u8], "unsupported", "transcript" },
        { "a.txt", [1, 2, 0, 3, 4, 5, 0, 7, 9], "not-a-document", "docx" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Read_what_is_not_read_says_what_to_do(string name, byte[] bytes, string code, string mend)
    {
        var failure = Read.Failure(bytes, name);
        Assert.Equal(code, failure.Code);
        Assert.Contains(mend, failure.Mend, StringComparison.Ordinal);
        Assert.NotEqual(failure.MessageIn("en"), failure.MessageIn("fr"));
        Assert.DoesNotContain('¦', failure.MessageIn("fr") + failure.MessageIn("en") + failure.MendIn("fr"));
    }

    [Fact]
    public void Read_words_that_look_like_signatures_are_text()
    {
        Assert.Equal(DocumentFormat.Text, Read.Text("MZ et BM sont des lettres, %PDF- aussi.").Format);
    }

    [Fact]
    public void Messages_exist_in_both_languages_for_every_code()
    {
        Assert.All(DocumentMessages.Codes, code =>
        {
            string[] arguments = ["1", "2"];
            Assert.NotEqual(DocumentMessages.Message(code, arguments, "fr"), DocumentMessages.Message(code, arguments, "en"));
            Assert.NotEqual(DocumentMessages.Mend(code, arguments, "fr"), DocumentMessages.Mend(code, arguments, "en"));
        });
    }

    private static byte[] Package(string name, string content)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, true))
        using (var writer = new StreamWriter(archive.CreateEntry(name).Open())) writer.Write(content);
        return stream.ToArray();
    }
}
