using DocumentFormat.OpenXml.Packaging;
using static AdControl.Documents.Tests.WordFile;

namespace AdControl.Documents.Tests;

public sealed class WordTests
{
    [Fact]
    public void Read_tracked_changes_are_read_as_accepted_and_flagged()
    {
        var document = WordFile.Read($"<w:p>{R("Effet ")}<w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>possible</w:delText></w:r></w:del><w:ins w:id=\"2\" w:author=\"a\">{R("garanti")}</w:ins></w:p>{P("Autre")}");
        Assert.Equal(["Effet garanti", "Autre"], document.Texts());
        Assert.Equal([BlockFlags.Inserted, BlockFlags.None], document.Blocks.Select(b => b.Flags));
        Assert.Equal(["1", "1"], document.Warnings.Single(w => w.Code == "tracked-changes").Arguments);
    }

    [Fact]
    public void Read_a_deleted_paragraph_mark_joins_the_paragraphs()
    {
        var mark = "<w:pPr><w:rPr><w:del w:id=\"1\" w:author=\"a\"/></w:rPr></w:pPr>";
        Assert.Equal(["Résultat garanti"], WordFile.Read(P("Résultat ", mark) + P("garanti")).Texts());
    }

    [Fact]
    public void Read_a_moved_paragraph_is_read_once()
    {
        var document = WordFile.Read($"<w:p><w:moveFrom w:id=\"1\" w:author=\"a\">{R("Déplacé")}</w:moveFrom></w:p><w:p><w:moveTo w:id=\"2\" w:author=\"a\">{R("Déplacé")}</w:moveTo></w:p>");
        Assert.Equal(["Déplacé"], document.Texts());
    }

    [Theory]
    [InlineData("<w:vanish/>")]
    [InlineData("<w:color w:val=\"FFFFFF\"/>")]
    [InlineData("<w:sz w:val=\"2\"/>")]
    [InlineData("<w:color w:val=\"ff0000\"/><w:shd w:val=\"clear\" w:fill=\"FF0000\"/>")]
    public void Read_hidden_text_is_flagged_and_does_not_tear_the_sentence(string properties)
    {
        var document = WordFile.Read($"<w:p>{R("Vi")}{R("caché", properties)}{R("sible")}</w:p>");
        Assert.Equal(["Visible", "caché"], document.Texts());
        Assert.Equal([BlockFlags.None, BlockFlags.Hidden], document.Blocks.Select(b => b.Flags));
    }

    [Theory]
    [InlineData("<w:vanish w:val=\"0\"/>")]
    [InlineData("<w:color w:val=\"FFFFFF\"/><w:shd w:val=\"clear\" w:fill=\"000000\"/>")]
    [InlineData("<w:color w:val=\"FFFFFF\"/><w:highlight w:val=\"blue\"/>")]
    public void Read_text_that_shows_is_not_flagged(string properties)
    {
        Assert.Equal(BlockFlags.None, Assert.Single(WordFile.Read($"<w:p>{R("Vu", properties)}</w:p>").Blocks).Flags);
    }

    [Fact]
    public void Read_a_text_box_with_a_fallback_is_read_once_beside_its_paragraph()
    {
        var box = $"<w:txbxContent>{P("Encadré")}</w:txbxContent>";
        var drawing = $"<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"n\" descr=\"Une boîte\"/><a:graphic><a:graphicData uri=\"u\"><wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
            + $"<mc:Fallback><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>";
        var document = WordFile.Read($"<w:p>{R("Avant ")}<w:r>{drawing}</w:r>{R("après")}</w:p>");
        Assert.Equal(["Avant après", "Une boîte", "Encadré"], document.Texts());
        Assert.Equal([BlockKind.Paragraph, BlockKind.AlternativeText, BlockKind.TextBox], document.Blocks.Select(b => b.Kind));
    }

    [Fact]
    public void Read_fields_show_their_result_only()
    {
        static string Mark(string type) => $"<w:r><w:fldChar w:fldCharType=\"{type}\"/></w:r>";
        var document = WordFile.Read($"<w:p>{R("Page ")}{Mark("begin")}<w:r><w:instrText> PAGE </w:instrText></w:r>{Mark("separate")}{R("3")}{Mark("end")}{R(" fin ")}<w:fldSimple w:instr=\" TITLE \">{R("Titre")}</w:fldSimple></w:p>");
        Assert.Equal("Page 3 fin Titre", document.Text);
    }

    [Fact]
    public void Read_a_field_that_would_fetch_is_reported()
    {
        var document = WordFile.Read($"<w:p><w:fldSimple w:instr=\" INCLUDEPICTURE &quot;http://x.invalid/a.png&quot; \">{R("X")}</w:fldSimple></w:p>");
        Assert.Contains("external-reference", document.Codes());
    }

    [Fact]
    public void Read_special_characters_of_runs_become_text()
    {
        var document = WordFile.Read("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e</w:t></w:r></w:p>");
        Assert.Equal("a\tb\nc\u2011d\u00ade", document.Text);
    }

    [Fact]
    public void Read_a_note_mark_does_not_lengthen_the_word_before_it()
    {
        Assert.Equal("Efficace 1 toujours", WordFile.Read($"<w:p>{R("Efficace")}{R("1", "<w:vertAlign w:val=\"superscript\"/>")}{R(" toujours")}</w:p>").Text);
    }

    [Fact]
    public void Read_notes_headers_and_footers_have_their_place_and_kind()
    {
        var document = DocumentReader.Read(Of($"<w:p>{R("Corps")}<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p><w:sectPr><w:headerReference w:type=\"default\" r:id=\"h\"/><w:headerReference w:type=\"first\" r:id=\"h1\"/><w:footerReference w:type=\"default\" r:id=\"f\"/></w:sectPr>", main =>
        {
            Write(main.AddNewPart<HeaderPart>("h"), $"<w:hdr {Namespaces}>{P("En-tête")}</w:hdr>");
            Write(main.AddNewPart<HeaderPart>("h1"), $"<w:hdr {Namespaces}>{P("Jamais montré")}</w:hdr>");
            Write(main.AddNewPart<FooterPart>("f"), $"<w:ftr {Namespaces}>{P("Pied")}</w:ftr>");
            Write(main.AddNewPart<FootnotesPart>("n"), $"<w:footnotes {Namespaces}><w:footnote w:type=\"separator\" w:id=\"0\">{P("---")}</w:footnote><w:footnote w:id=\"2\">{P("La note")}</w:footnote></w:footnotes>");
            Write(main.AddNewPart<WordprocessingCommentsPart>("c"), $"<w:comments {Namespaces}><w:comment w:id=\"1\">{P("À revoir")}</w:comment></w:comments>");
        }), "a.docx");
        Assert.Equal(["En-tête", "Jamais montré", "Corps", "La note", "Pied"], document.Texts());
        Assert.Equal([BlockKind.Header, BlockKind.Header, BlockKind.Paragraph, BlockKind.Footnote, BlockKind.Footer], document.Blocks.Select(b => b.Kind));
        Assert.Equal(BlockFlags.Hidden, document.Blocks[1].Flags);
        Assert.Equal("word/footnotes.xml ¶1", document.Locate(document.Blocks[3].Start).Source);
        Assert.Contains("comments", document.Codes());
    }

    [Fact]
    public void LetterHeight_comes_from_run_style_and_defaults()
    {
        var document = DocumentReader.Read(Of($"<w:p><w:pPr><w:pStyle w:val=\"B\"/></w:pPr>{R("normal ")}{R("petit", "<w:sz w:val=\"13\"/>")}{R(" note", "<w:rStyle w:val=\"C\"/>")}</w:p>{P("défaut")}", main =>
            Write(main.AddNewPart<StyleDefinitionsPart>("s"), $"<w:styles {Namespaces}><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"22\"/></w:rPr></w:rPrDefault></w:docDefaults>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:name w:val=\"heading 1\"/><w:rPr><w:sz w:val=\"40\"/></w:rPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"B\"><w:name w:val=\"b\"/><w:basedOn w:val=\"A\"/></w:style>"
                + "<w:style w:type=\"character\" w:styleId=\"C\"><w:name w:val=\"c\"/><w:rPr><w:sz w:val=\"16\"/></w:rPr></w:style></w:styles>")), "a.docx");
        Assert.Equal("normal petit note\n\ndéfaut", document.Text);
        Assert.Equal([20, 6.5, 8, 6.5, 11], new[] { (0, 6), (7, 5), (13, 4), (0, 17), (19, 6) }.Select(s => document.LetterHeight(s.Item1, s.Item2)));
        Assert.Equal(BlockKind.Heading, document.Blocks[0].Kind);
    }

    [Fact]
    public void Read_pages_follow_explicit_breaks_when_nothing_was_rendered()
    {
        var document = WordFile.Read(P("un") + "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>" + P("deux") + P("trois", "<w:pPr><w:pageBreakBefore/></w:pPr>"));
        Assert.Equal([1, 2, 3], document.Blocks.Select(b => b.Page));
        Assert.Equal(3, document.Pages);
    }

    [Fact]
    public void Read_pages_follow_rendered_breaks_where_there_are_any()
    {
        var document = WordFile.Read("<w:p><w:r><w:t>un</w:t><w:br w:type=\"page\"/></w:r><w:r><w:lastRenderedPageBreak/><w:t>deux</w:t></w:r></w:p>");
        Assert.Equal(2, document.Pages);
        Assert.Equal((1, 2), (document.Locate(0).Page, document.Locate(document.Text.Length - 1).Page));
    }

    [Fact]
    public void Read_cells_of_a_row_and_items_of_a_list_stand_close_together()
    {
        static string Cell(string text) => $"<w:tc>{P(text)}</w:tc>";
        var item = "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>";
        var document = WordFile.Read($"<w:tbl><w:tr>{Cell("a")}{Cell("b")}</w:tr><w:tr>{Cell("c")}{Cell("d")}</w:tr><w:tr><w:trPr><w:del w:id=\"1\" w:author=\"a\"/></w:trPr>{Cell("effacé")}</w:tr></w:tbl>{P("x", item)}{P("y", item)}{P("z")}");
        Assert.Equal("a\nb\n\nc\nd\n\nx\ny\n\nz", document.Text);
    }

    [Fact]
    public void Read_external_references_macros_and_objects_are_warned_of_and_not_followed()
    {
        var document = DocumentReader.Read(Of(P("X"), main =>
        {
            main.AddExternalRelationship("http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate", new Uri("http://x.invalid/t.dotm"));
            main.AddHyperlinkRelationship(new Uri("http://y.invalid"), true);
            using var macro = main.AddNewPart<VbaProjectPart>("m").GetStream(FileMode.Create);
            macro.WriteByte(1);
            using var embedded = main.AddEmbeddedObjectPart("application/vnd.openxmlformats-officedocument.oleObject").GetStream(FileMode.Create);
            embedded.WriteByte(1);
        }), "a.docm");
        Assert.Equal(["macros", "external-reference", "embedded-object"], document.Codes());
        Assert.Equal(["1", "http://x.invalid/t.dotm"], document.Warnings[1].Arguments);
    }

    [Fact]
    public void Read_words_of_charts_and_formulas_are_text()
    {
        var document = DocumentReader.Read(Of($"<w:p>{R("Voir")}<m:oMath><m:r><m:t>x=2</m:t></m:r></m:oMath><w:r><w:drawing><c:chart r:id=\"k\"/></w:drawing></w:r></w:p>", main =>
            Write(main.AddNewPart<ChartPart>("k"), $"<c:chartSpace {Namespaces}><c:chart><c:title><a:p><a:r><a:t>Efficacité</a:t></a:r></a:p></c:title><c:strCache><c:pt><c:v>Nous</c:v></c:pt><c:pt><c:v>Eux</c:v></c:pt></c:strCache></c:chart></c:chartSpace>")), "a.docx");
        Assert.Equal(["Voirx=2", "Efficacité", "Nous\nEux"], document.Texts());
    }

    [Fact]
    public void Read_the_strict_form_is_read_alike()
    {
        var bytes = Of("<w:p/>", main =>
            Write(main, "<w:document xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><w:body><w:p><w:r><w:rPr><w:sz w:val=\"18\"/></w:rPr><w:t>Strict</w:t></w:r></w:p></w:body></w:document>"));
        var document = DocumentReader.Read(bytes, "a.docx");
        Assert.Equal(("Strict", 9), (document.Text, document.LetterHeight(0, 6)));
    }
}
