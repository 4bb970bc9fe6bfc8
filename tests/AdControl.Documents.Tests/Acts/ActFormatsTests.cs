using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AdControl.Documents.Acts;

namespace AdControl.Documents.Tests.Acts;

/// <summary>One act, one text: what each format says is read back and compared with the plain text, word for word.</summary>
public sealed partial class ActFormatsTests
{
    public static TheoryData<string> Kinds => ["refusal", "letter", "hostile", "signed", "bare"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Html_says_the_same_words(string kind)
    {
        var act = SampleActs.Of(kind);
        var read = DocumentReader.Read(Encoding.UTF8.GetBytes(PageTitle().Replace(ActHtml.Write(act), "")), "act.html");
        Assert.Equal(Words(ActText.Write(act), withoutNumbers: true), Words(Visible(read)));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Docx_says_the_same_words(string kind)
    {
        var act = SampleActs.Of(kind);
        var read = DocumentReader.Read(ActDocx.Write(act), "act.docx");
        Assert.Equal(Words(ActText.Write(act), withoutNumbers: true, withoutArticles: true), Words(WithoutHeader(Visible(read), act)));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Akoma_ntoso_says_the_same_words(string kind)
    {
        var act = SampleActs.Of(kind);
        XNamespace akn = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";
        var leaves = XDocument.Parse(ActAkomaNtoso.Write(act)).Descendants().Where(e => e.Name.Namespace == akn && e.Name.LocalName is "p" or "block" or "num" or "heading" or "caption");
        Assert.Equal(Words(ActText.Write(act)), Words(string.Join('\n', leaves.Select(e => e.Value))));
    }

    [SkippableTheory]
    [InlineData("refusal")]
    [InlineData("letter")]
    [InlineData("signed")]
    public async Task Pdf_says_the_same_words(string kind)
    {
        Office.Need();
        var act = SampleActs.Of(kind);
        var read = DocumentReader.Read(await ActPdf.WriteAsync(act), "act.pdf");
        Assert.Equal(Words(ActText.Write(act)), Words(WithoutHeader(Visible(read), act)));
    }

    private static string Visible(DocumentText read) =>
        string.Join('\n', read.Blocks.Where(b => (b.Flags & (BlockFlags.AlternativeText | BlockFlags.Hidden)) == 0).Select(b => read.Text.Substring(b.Start, b.Length)));

    // The header repeats the authority and the reference on each page, the footer counts the pages.
    private static string WithoutHeader(string text, ActDocument act)
    {
        var reference = act.Reference is { } number ? @"\s+Réf\. : " + Regex.Escape(Clean(number)) : "";
        var header = new Regex($@"^{Regex.Escape(act.Authority.Name)}{reference}$", RegexOptions.Multiline | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));
        var result = header.Replace(text, "", reference.Length == 0 ? 1 : -1);
        return Regex.Replace(result, @"^Page \d+ / \d+\s*$", "", RegexOptions.Multiline | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));
    }

    private static string Clean(string reference) => ActText.Write(SampleActs.Bare with { Reference = reference }).Split("Réf. : ")[1].Split('\n')[0];

    /// <summary>The words, white space apart. Numbers of items and articles can be left out where the format counts them itself and its text does not hold them.</summary>
    private static string Words(string text, bool withoutNumbers = false, bool withoutArticles = false)
    {
        if (withoutNumbers) text = ItemLabel().Replace(text, "");
        if (withoutArticles) text = ArticleLabel().Replace(text, "");
        return White().Replace(text, " ").Trim();
    }

    [GeneratedRegex(@"^(–|\d+°) ", RegexOptions.Multiline)]
    private static partial Regex ItemLabel();

    [GeneratedRegex(@"^Article \d+(er)?$", RegexOptions.Multiline)]
    private static partial Regex ArticleLabel();

    [GeneratedRegex("<title>.*</title>")]
    private static partial Regex PageTitle();

    [GeneratedRegex(@"\s+")]
    private static partial Regex White();
}
