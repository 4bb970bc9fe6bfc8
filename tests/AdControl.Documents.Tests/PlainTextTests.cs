using System.Text;

namespace AdControl.Documents.Tests;

public sealed class PlainTextTests
{
    private const string Sample = "CALMOSANE soulage les maux de tête\r\net l’œdème dès 6 ans : « sûr à 100 % », coût réduit.\r\n\r\n- élève\r\n- garçon\r\n";

    static PlainTextTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, bool> Encodings => new()
    {
        { "utf-8", true }, { "utf-8", false }, { "utf-16", true }, { "utf-16", false }, { "utf-16BE", true }, { "utf-16BE", false }, { "utf-32", true },
        { "windows-1252", false }, { "macintosh", false },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Decode_any_usual_encoding_gives_the_same_text(string encoding, bool mark)
    {
        var document = DocumentReader.Read(Encode(Sample, encoding, mark), "a.txt");
        Assert.Equal(Sample, document.Text);
        Assert.Equal(mark || encoding == "utf-8", !document.Codes().Contains("encoding-guessed"));
    }

    [Theory]
    [InlineData("iso-8859-15", "Le cœur et l'œdème : coût 12 €, dès l'été.")]
    [InlineData("ibm850", "Efficacité prouvée dès la première prise, même chez l'élève âgé.")]
    [InlineData("macintosh", "À l’hôpital, l’efficacité a été prouvée : « guéri » …")]
    [InlineData("windows-1252", "À l’hôpital, l’efficacité a été prouvée : « guéri » … 50 € – cœur")]
    public void Decode_one_byte_encodings_recovers_French(string encoding, string text)
    {
        Assert.Equal(text, DocumentReader.Read(Encoding.GetEncoding(encoding).GetBytes(text), "a.txt").Text);
    }

    [Fact]
    public void Decode_utf8_cut_inside_a_letter_stays_utf8()
    {
        var bytes = Encoding.UTF8.GetBytes("Guérison assurée dès la première prise, élève après élève : é")[..^1];
        var document = DocumentReader.Read(bytes, "a.txt");
        Assert.StartsWith("Guérison assurée dès", document.Text, StringComparison.Ordinal);
        Assert.Contains("encoding-damaged", document.Codes());
    }

    [Fact]
    public void Read_blocks_are_paragraphs_and_items()
    {
        var document = Read.Text("Titre\nsuite\n \n  Un autre.\n- premier\n  suite\n2) second\n");
        Assert.Equal(["Titre\nsuite", "Un autre.", "- premier\n  suite", "2) second"], document.Texts());
        Assert.Equal([BlockKind.Paragraph, BlockKind.Paragraph, BlockKind.ListItem, BlockKind.ListItem], document.Blocks.Select(b => b.Kind));
    }

    [Fact]
    public void Locate_counts_lines_over_every_kind_of_line_end()
    {
        var document = Read.Text("a\r\nb\rc\n\nd");
        Assert.Equal((1, 2), (document.Locate(1).Line, document.Locate(1).Column));
        Assert.Equal((1, 3), (document.Locate(2).Line, document.Locate(2).Column));
        Assert.Equal((2, 1), (document.Locate(3).Line, document.Locate(3).Column));
        Assert.Equal((3, 1), (document.Locate(5).Line, document.Locate(5).Column));
        Assert.Equal((5, 1), (document.Locate(8).Line, document.Locate(8).Column));
        Assert.Equal("b", document.LineText(2));
        Assert.Throws<ArgumentOutOfRangeException>(() => document.Locate(10));
    }

    [Fact]
    public void Read_plain_text_knows_no_pages_heights_or_pictures()
    {
        var document = Read.Text("Bonjour");
        Assert.Equal((0, false, null), (document.Pages, document.HasPictures, document.LetterHeight(0, 7)));
        Assert.Equal(new TextPosition(1, 1, 4, ""), document.Locate(3));
    }

    [Fact]
    public void Read_an_empty_text_warns()
    {
        Assert.Equal(["no-text"], DocumentReader.Read([], "a.txt").Codes());
        Assert.Equal("empty-document", Read.Failure([], "a.docx").Code);
    }

    [Fact]
    public void Sha256_is_that_of_the_bytes()
    {
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Read.Text("abc").Sha256);
    }

    private static byte[] Encode(string text, string name, bool mark)
    {
        var encoding = Encoding.GetEncoding(name);
        return mark ? [.. encoding.GetPreamble(), .. encoding.GetBytes(text)] : encoding.GetBytes(text);
    }
}
