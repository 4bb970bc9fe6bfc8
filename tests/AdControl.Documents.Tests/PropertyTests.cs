using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace AdControl.Documents.Tests;

public sealed class PropertyTests
{
    private static readonly byte[][] Seeds = [Read.Bytes("leaflet.docx"), Read.Bytes("leaflet.html"), Read.Bytes("campaign.docx"), Read.Bytes("campaign.md"), Read.Bytes("campaign.html")];
    private static readonly string[] Names = ["a.docx", "a.html", "b.docx", "a.md", "b.html"];

    [Property(MaxTest = 300)]
    public bool Locate_is_exact_and_monotone(NonEmptyArray<byte> choices)
    {
        string[] pieces = ["a", "é", "\n", "\r\n", "\r", "  ", "🙂", "- x", "mot"];
        var document = Read.Text(string.Concat(choices.Get.Select(c => pieces[c % pieces.Length])));
        var lines = document.Text.ReplaceLineEndings("\n").Split('\n');
        var places = Enumerable.Range(0, document.Text.Length + 1).Select(document.Locate).ToList();
        return places.Zip(places.Skip(1)).All(p => p.Second.Line > p.First.Line ? p.Second.Column == 1 : p.Second.Column == p.First.Column + 1)
            && Enumerable.Range(0, document.Text.Length).Where(i => document.Text[i] is not ('\r' or '\n')).All(i => lines[places[i].Line - 1][places[i].Column - 1] == document.Text[i]);
    }

    [Property(MaxTest = 200)]
    public bool Blocks_are_in_order_apart_and_trimmed(NonEmptyArray<byte> choices)
    {
        string[] pieces = ["<p>", "</p>", "mot ", "<li>", "<br>", "<span hidden>", "</span>", "<td>", "<table>", "</table>", "<h1>", " \n", "<img alt='boîte'>", "<pre>", "é"];
        var document = Read.Html(string.Concat(choices.Get.Select(c => pieces[c % pieces.Length])));
        return AreWellFormed(document);
    }

    [Property(MaxTest = 300)]
    public bool Random_bytes_are_read_or_refused(byte[] bytes) => IsReadOrRefused(bytes, "a.txt") && IsReadOrRefused(bytes, "a.html") && IsReadOrRefused([.. "PK\x3\x4"u8, .. bytes], "a.docx");

    [Property(MaxTest = 400)]
    public bool Mutated_files_are_read_or_refused(byte which, NonEmptyArray<(ushort At, byte Value)> changes)
    {
        var index = which % Seeds.Length;
        var bytes = (byte[])Seeds[index].Clone();
        foreach (var (at, value) in changes.Get) bytes[at * 31 % bytes.Length] = value;
        return IsReadOrRefused(bytes, Names[index]);
    }

    [Property(MaxTest = 100)]
    public bool Mutated_xml_of_a_docx_is_read_or_refused(NonEmptyArray<(ushort At, byte Piece)> changes)
    {
        string[] pieces = ["<w:p>", "</w:p>", "<w:r>", "<w:tbl>", "<w:txbxContent>", "<w:t>", "<w:del>", "<w:fldChar w:fldCharType='begin'/>", "<w:sectPr>", "<w:drawing/>"];
        var body = new StringBuilder(WordFile.P("un") + WordFile.P("deux"));
        foreach (var (at, piece) in changes.Get) body.Insert(at % body.Length, pieces[piece % pieces.Length].Replace("<w:p>", "<w:p/>", StringComparison.Ordinal));
        return IsReadOrRefused(WordFile.Of(body.ToString()), "a.docx");
    }

    [Property(MaxTest = 15)]
    public bool Mutated_pdf_is_read_or_refused(NonEmptyArray<(ushort At, byte Value)> changes)
    {
        var bytes = PdfFile.Of("BT /F 12 Tf 20 50 Td (Bonjour) Tj ET");
        foreach (var (at, value) in changes.Get) bytes[at % bytes.Length] = value;
        return IsReadOrRefused(bytes, "a.pdf", new DocumentLimits { OcrResolution = 40, MaxOcrPages = 1 });
    }

    private static bool IsReadOrRefused(byte[] bytes, string name, DocumentLimits? limits = null)
    {
        try { return AreWellFormed(DocumentReader.Read(bytes, name, limits)); }
        catch (DocumentUnreadableException e) { return e.MessageIn("fr").Length > 0 && e.Mend.Length > 0; }
    }

    private static bool AreWellFormed(DocumentText document)
    {
        var end = 0;
        foreach (var block in document.Blocks)
        {
            if (block.Length == 0 || block.Start < end || block.End > document.Text.Length) return false;
            if (!string.IsNullOrWhiteSpace(document.Text[end..block.Start]) || document.TextOf(block).Trim().Length != block.Length) return false;
            if (document.Locate(block.Start).Page != block.Page) return false;
            end = block.End;
        }

        return string.IsNullOrWhiteSpace(document.Text[end..]);
    }
}
