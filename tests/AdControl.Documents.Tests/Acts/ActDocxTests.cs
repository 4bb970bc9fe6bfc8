using System.Diagnostics;
using AdControl.Documents.Acts;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace AdControl.Documents.Tests.Acts;

public sealed class ActDocxTests
{
    public static TheoryData<string> Kinds => ["refusal", "letter", "hostile", "bare"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Write_act_is_valid_for_the_open_xml_sdk(string kind)
    {
        using var word = Open(SampleActs.Of(kind));
        var errors = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(word).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}");
        Assert.Empty(errors);
    }

    [Fact]
    public void Write_refusal_numbers_its_articles_and_lists_for_real()
    {
        using var word = Open(SampleActs.Refusal);
        var paragraphs = word.MainDocumentPart!.Document.Body!.Elements<Paragraph>().ToList();
        Assert.Equal(["ActArticleFirst", "ActArticle", "ActArticle"], paragraphs.Select(StyleOf).Where(s => s.StartsWith("ActArticle", StringComparison.Ordinal)));
        var numbering = word.MainDocumentPart.NumberingDefinitionsPart!.Numbering;
        Assert.Equal(["Article %1er", "Article %2", "–", "%1°"], numbering.Descendants<LevelText>().Select(t => t.Val!.Value!));
        Assert.Equal([4, 4], paragraphs.Where(p => StyleOf(p) == "ListNumber").Select(p => p.ParagraphProperties!.NumberingProperties!.NumberingId!.Val!.Value));
    }

    [Fact]
    public void Write_refusal_says_who_what_and_which_page()
    {
        using var word = Open(SampleActs.Refusal);
        Assert.Equal("PUB-2026-0042", word.PackageProperties.Subject);
        Assert.Equal("fr", word.PackageProperties.Language);
        Assert.Equal("Agence fictive des produits de santé", word.PackageProperties.Creator);
        Assert.Contains("Réf. : PUB-2026-0042", word.MainDocumentPart!.HeaderParts.Single().Header.InnerText, StringComparison.Ordinal);
        Assert.Equal([" PAGE ", " NUMPAGES "], word.MainDocumentPart.FooterParts.Single().Footer.Descendants<FieldCode>().Select(f => f.Text));
    }

    [Fact]
    public void Write_same_act_gives_the_same_bytes() => Assert.Equal(ActDocx.Write(SampleActs.Refusal), ActDocx.Write(SampleActs.Refusal));

    [Fact]
    public void Write_twice_each_numbered_list_begins_at_one()
    {
        var act = SampleActs.Letter with { Body = [.. SampleActs.Letter.Body, new ActList(true, [SampleActs.S("z", "Autre liste.")])] };
        using var word = Open(act);
        var lists = word.MainDocumentPart!.NumberingDefinitionsPart!.Numbering.Elements<NumberingInstance>().Where(n => n.Elements<LevelOverride>().Any());
        Assert.Equal(2, lists.Count());
    }

    [Fact]
    public void Write_warm_takes_milliseconds()
    {
        for (var i = 0; i < 20; i++) ActDocx.Write(SampleActs.Refusal);
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < 50; i++)
        {
            var watch = Stopwatch.StartNew();
            ActDocx.Write(SampleActs.Refusal);
            if (watch.Elapsed < best) best = watch.Elapsed;
        }
        Assert.True(best.TotalMilliseconds < 5, $"{best.TotalMilliseconds} ms");
    }

    private static string StyleOf(Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? "";

    private static WordprocessingDocument Open(ActDocument act) => WordprocessingDocument.Open(new MemoryStream(ActDocx.Write(act)), isEditable: false);
}
