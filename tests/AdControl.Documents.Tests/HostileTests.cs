using System.Diagnostics;
using System.IO.Compression;
using System.Text;

namespace AdControl.Documents.Tests;

public sealed class HostileTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    [Fact]
    public void Read_a_zip_bomb_is_refused_before_it_is_inflated()
    {
        var bomb = Zip(("word/document.xml", new byte[100 << 20]));
        Assert.Equal("zip-bomb", Read.Failure(bomb, "a.docx").Code);
    }

    [Fact]
    public void Read_a_zip_whose_directory_lies_about_sizes_is_refused_while_it_is_inflated()
    {
        var bomb = Zip(("_rels/.rels", Encoding.UTF8.GetBytes("<Relationships/>")), ("word/document.xml", new byte[8 << 20]));
        var size = BitConverter.GetBytes(8 << 20);
        for (var at = bomb.AsSpan().LastIndexOf(size); at >= 0; at = bomb.AsSpan(0, at).LastIndexOf(size)) BitConverter.GetBytes(1000).CopyTo(bomb, at);
        Assert.True(Read.Failure(bomb, "a.docx").Code is "zip-bomb" or "damaged");
    }

    [Fact]
    public void Read_a_zip_of_too_many_entries_is_refused()
    {
        var many = Zip([.. Enumerable.Range(0, 50).Select(i => ($"{i}", Array.Empty<byte>()))]);
        Assert.Equal("zip-too-many-entries", Read.Failure(many, "a.docx", new DocumentLimits { MaxZipEntries = 49 }).Code);
    }

    [Fact]
    public void Read_xml_entities_are_refused()
    {
        var laughs = "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>";
        Assert.Equal("damaged", Read.Failure(Zip(("word/document.xml", Encoding.UTF8.GetBytes(laughs))), "a.docx").Code);
    }

    [Fact]
    public void Failure_of_a_damaged_file_is_told_in_the_readers_words_and_language()
    {
        var withDtd = Zip(("word/document.xml", "<!DOCTYPE a><w:document xmlns:w=\"w\"/>"u8.ToArray()));
        var cut = Read.Bytes("leaflet.docx")[..2000];
        var pdf = "%PDF-1.7\nrien"u8.ToArray();
        string[] technical = ["XmlReaderSettings", "DTD", "Central Directory", "Syntax Error", "trailer", "pdftotext"];

        foreach (var failure in new[] { Read.Failure(withDtd, "a.docx"), Read.Failure(cut, "a.docx"), Read.Failure(pdf, "a.pdf") })
        {
            Assert.Equal("damaged", failure.Code);
            Assert.All(technical, word => Assert.DoesNotContain(word, failure.MessageIn("fr") + failure.MessageIn("en"), StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain("¦", failure.MessageIn("fr"), StringComparison.Ordinal);
        }
        Assert.Contains("type de document", Read.Failure(withDtd, "a.docx").MessageIn("fr"), StringComparison.Ordinal);
        Assert.Contains("structure est rompue", Read.Failure(cut, "a.docx").MessageIn("fr"), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_a_package_with_a_macro_part_that_nothing_names_warns_of_macros()
    {
        var document = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>Bonjour</w:t></w:r></w:p></w:body></w:document>"u8.ToArray();

        var read = DocumentReader.Read(Zip(("word/document.xml", document), ("word/vbaProject.bin", [1, 2, 3])), "a.docm");

        Assert.Contains("macros", read.Codes());
    }

    [Theory]
    [InlineData(100_000)]
    [InlineData(400)]
    public void Read_deep_xml_is_refused(int depth)
    {
        var xml = "<w:document xmlns:w=\"w\"><w:body>" + string.Concat(Enumerable.Repeat("<w:sdt>", depth)) + string.Concat(Enumerable.Repeat("</w:sdt>", depth)) + "</w:body></w:document>";
        Assert.Equal("xml-too-deep", Read.Failure(Zip(("word/document.xml", Encoding.UTF8.GetBytes(xml))), "a.docx", new DocumentLimits { MaxZipRatio = 100_000 }).Code);
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<li><dd>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<svg><g>")]
    [InlineData("<template>")]
    [InlineData("<a><div>")]
    public void Read_deep_html_is_refused_quickly(string tags)
    {
        var clock = Stopwatch.StartNew();
        Assert.Equal("html-too-deep", Read.Failure(Encoding.UTF8.GetBytes("<html>" + string.Concat(Enumerable.Repeat(tags, 100_000)) + "x"), "a.html").Code);
        Assert.True(clock.Elapsed < Soon, $"{clock.Elapsed}");
    }

    [Theory]
    [InlineData("<p>x")]
    [InlineData("<br>")]
    [InlineData("</p>")]
    [InlineData("<p style='color:red'>x</p>")]
    [InlineData("<!-- ")]
    [InlineData("&amp")]
    [InlineData("<b><p>x</b>")]
    [InlineData("<style>a{")]
    [InlineData("<table><b>")]
    [InlineData("<button><p>")]
    public void Read_long_html_ends_in_time(string piece)
    {
        var clock = Stopwatch.StartNew();
        var html = Encoding.UTF8.GetBytes("<html>" + string.Concat(Enumerable.Repeat(piece, 100_000)));
        try { DocumentReader.Read(html, "a.html", new DocumentLimits { Timeout = Soon / 2 }); }
        catch (DocumentUnreadableException) { }
        Assert.True(clock.Elapsed < Soon, $"{clock.Elapsed}");
    }

    [Theory]
    [InlineData("div ", "<div>")]
    [InlineData("p ~ ", "<p>")]
    [InlineData(":not(", "<p>")]
    public void Read_selectors_that_could_match_in_countless_ways_end_in_time(string piece, string element)
    {
        var clock = Stopwatch.StartNew();
        Read.Html($"<style>.q {string.Concat(Enumerable.Repeat(piece, 60))} p{{display:none}}</style>{string.Concat(Enumerable.Repeat(element, 400))}x");
        Assert.True(clock.Elapsed < Soon, $"{clock.Elapsed}");
    }

    [Theory]
    [InlineData(" a{0}=1")]
    [InlineData(" a{0}")]
    [InlineData("/a{0}")]
    [InlineData("a{0}='>'")]
    public void Read_a_tag_of_countless_attributes_ends_in_time(string attribute)
    {
        var clock = Stopwatch.StartNew();
        var html = new StringBuilder("<html><p");
        for (var i = 0; i < 200_000; i++) html.Append(string.Format(System.Globalization.CultureInfo.InvariantCulture, attribute, i));
        try { Read.Text(html.Append(">x").ToString(), "a.html", new DocumentLimits { Timeout = Soon / 2 }); }
        catch (DocumentUnreadableException) { }
        Assert.True(clock.Elapsed < Soon, $"{clock.Elapsed}");
    }

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("[")]
    [InlineData("![a](")]
    [InlineData("*a ")]
    [InlineData("`")]
    [InlineData("| a ")]
    [InlineData("<div>\n\n")]
    [InlineData("[^1]: ")]
    [InlineData("a**b")]
    public void Read_wild_markdown_ends_in_time(string piece)
    {
        var clock = Stopwatch.StartNew();
        try { Read.Text(string.Concat(Enumerable.Repeat(piece, 20_000)), "a.md", new DocumentLimits { Timeout = Soon / 2 }); }
        catch (DocumentUnreadableException) { }
        Assert.True(clock.Elapsed < Soon, $"{clock.Elapsed}");
    }

    [Fact]
    public void Read_beyond_size_and_length_is_refused()
    {
        Assert.Equal("file-too-large", Read.Failure(new byte[11], "a.txt", new DocumentLimits { MaxFileBytes = 10 }).Code);
        Assert.Equal("text-too-long", Read.Failure("aaaaaaaaaaa"u8.ToArray(), "a.txt", new DocumentLimits { MaxTextLength = 10 }).Code);
        Assert.Equal("text-too-long", Read.Failure("<html>aaaaaaaaaaa"u8.ToArray(), "a.html", new DocumentLimits { MaxTextLength = 10 }).Code);
        Assert.Equal("html-too-large", Read.Failure("<html><p><p><p><p><p><p>"u8.ToArray(), "a.html", new DocumentLimits { MaxHtmlElements = 5 }).Code);
    }

    [Fact]
    public void Read_a_damaged_docx_or_pdf_says_so()
    {
        var docx = Read.Bytes("leaflet.docx");
        Assert.Equal("damaged", Read.Failure(docx[..(docx.Length / 2)], "a.docx").Code);
        Assert.Equal("damaged", Read.Failure("%PDF-1.7\nrien"u8.ToArray(), "a.pdf").Code);
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, true))
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Optimal).Open();
                entry.Write(content);
            }

        return stream.ToArray();
    }
}
