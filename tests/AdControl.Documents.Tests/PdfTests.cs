namespace AdControl.Documents.Tests;

public sealed class PdfTests
{
    [Fact]
    public void Read_words_keep_their_page_box_and_letter_height()
    {
        var document = DocumentReader.Read(PdfFile.Of("BT /F 24 Tf 20 150 Td (Grand titre) Tj ET BT /F 6 Tf 20 50 Td (petite mention) Tj ET", "BT /F 12 Tf 20 100 Td (Deux) Tj ET"), "a.pdf");
        Assert.Equal(["Grand titre", "petite mention", "Deux"], document.Texts());
        Assert.Equal([1, 1, 2], document.Blocks.Select(b => b.Page));
        Assert.Equal([24, 6, 12], document.Blocks.Select(b => document.LetterHeight(b.Start, b.Length)));
        var titre = document.Locate(6);
        Assert.Equal((1, "page 1"), (titre.Page, titre.Source));
        Assert.InRange(titre.Box!.Value.Left, 80, 100);
        Assert.InRange(titre.Box!.Value.Bottom, 45, 65);
    }

    [Theory]
    [InlineData("1 1 1 rg BT /F 12 Tf 20 50 Td (cache) Tj ET")]
    [InlineData("BT 3 Tr /F 12 Tf 20 50 Td (cache) Tj ET")]
    [InlineData("BT /F 1 Tf 20 50 Td (cache) Tj ET")]
    public void Read_text_that_nobody_sees_is_flagged(string content)
    {
        var document = DocumentReader.Read(PdfFile.Of("BT /F 12 Tf 20 150 Td (visible) Tj ET " + content), "a.pdf");
        Assert.Equal(["visible", "cache"], document.Texts());
        Assert.Equal([BlockFlags.None, BlockFlags.Hidden], document.Blocks.Select(b => b.Flags));
    }

    [Fact]
    public void Read_white_text_on_a_coloured_ground_is_visible()
    {
        var document = DocumentReader.Read(PdfFile.Of("0 0 1 rg 0 0 300 200 re f 1 1 1 rg BT /F 12 Tf 20 50 Td (blanc sur bleu) Tj ET"), "a.pdf");
        Assert.Equal(BlockFlags.None, Assert.Single(document.Blocks).Flags);
    }

    [Fact]
    public void Read_a_scanned_page_is_recognised_and_flagged()
    {
        var document = Read.Fixture("scanned.pdf");
        Assert.Contains("Résultat garanti en 3 jours", document.Text, StringComparison.Ordinal);
        Assert.All(document.Blocks, b => Assert.True(b.Is(BlockFlags.Ocr)));
        Assert.Equal(["scanned"], document.Codes());
        Assert.True(document.HasPictures);
        Assert.InRange(document.LetterHeight(0, 9)!.Value, 21, 27);
    }

    [Fact]
    public void Read_pages_beyond_the_limit_of_recognition_are_named()
    {
        var document = DocumentReader.Read(PdfFile.Of("", "", ""), "a.pdf", new DocumentLimits { MaxOcrPages = 1, OcrResolution = 50 });
        Assert.Equal(["1", "2, 3"], document.Warnings.Single(w => w.Code == "pages-not-read").Arguments);
        Assert.Contains("blank-pages", document.Codes());
    }

    [Fact]
    public void Read_an_encrypted_file_says_so_and_a_restricted_one_is_read()
    {
        Assert.Equal("encrypted", Read.Failure(Read.Bytes("encrypted.pdf"), "encrypted.pdf").Code);
        var restricted = Read.Fixture("restricted.pdf");
        Assert.Contains("CALMOSANE", restricted.Text, StringComparison.Ordinal);
        Assert.Equal(["restricted"], restricted.Codes());
    }

    [Fact]
    public void Read_active_content_is_warned_of()
    {
        var document = DocumentReader.Read(PdfFile.With("/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>", "BT /F 12 Tf 20 50 Td (X) Tj ET"), "a.pdf");
        Assert.Contains("active-content", document.Codes());
    }

    [Fact]
    public void Read_too_many_pages_is_refused()
    {
        var failure = Read.Failure(Read.Bytes("leaflet.pdf"), "a.pdf", new DocumentLimits { MaxPages = 1 });
        Assert.Equal(("too-many-pages", "2"), (failure.Code, failure.Arguments[0]));
    }

    [Fact]
    public void Read_without_the_programs_names_the_package_to_install()
    {
        var nowhere = new DocumentLimits { ProgramFolders = "/nonexistent" };
        var failure = Read.Failure(Read.Bytes("leaflet.pdf"), "a.pdf", nowhere);
        Assert.Equal("program-missing", failure.Code);
        Assert.Equal("Install the Debian package: apt-get install poppler-utils", failure.Mend);
        Assert.Contains("tesseract-ocr-fra", Read.Failure(Read.Bytes("scan.png"), "a.png", nowhere).Mend, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_a_missing_language_names_its_package()
    {
        var failure = Read.Failure(Read.Bytes("scan.png"), "a.png", new DocumentLimits { OcrLanguage = "xyz" });
        Assert.Equal(("program-missing", "tesseract-ocr-xyz"), (failure.Code, failure.Arguments[1]));
    }

    [Fact]
    public void Read_beyond_the_time_limit_ends_the_program()
    {
        var failure = Read.Failure(Read.Bytes("scanned.pdf"), "a.pdf", new DocumentLimits { Timeout = TimeSpan.FromMilliseconds(150) });
        Assert.Equal("timeout", failure.Code);
    }

    [Fact]
    public void Read_beyond_the_output_limit_is_refused()
    {
        var failure = Read.Failure(Read.Bytes("leaflet.pdf"), "a.pdf", new DocumentLimits { MaxProgramOutputBytes = 2_000 });
        Assert.Equal("program-output", failure.Code);
    }

    [Fact]
    public void Read_cancelled_by_the_caller_throws_what_the_caller_expects()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        var bytes = Read.Bytes("scanned.pdf");
        Assert.ThrowsAny<OperationCanceledException>(() => DocumentReader.Read(bytes, "a.pdf", null, soon.Token));
    }
}
