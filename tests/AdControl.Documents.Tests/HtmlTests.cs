using System.Text;

namespace AdControl.Documents.Tests;

public sealed class HtmlTests
{
    [Theory]
    [InlineData("<p hidden>X</p>")]
    [InlineData("<p style='display: none'>X</p>")]
    [InlineData("<div style='visibility:hidden'><p>X</p></div>")]
    [InlineData("<p style='font-size:0'>X</p>")]
    [InlineData("<p style='font-size:1px'>X</p>")]
    [InlineData("<p style='opacity:0'>X</p>")]
    [InlineData("<p style='position:absolute;left:-9999px'>X</p>")]
    [InlineData("<p style='color:#FFF'>X</p>")]
    [InlineData("<div style='background:#000000'><p style='color:rgb(0, 0, 0)'>X</p></div>")]
    [InlineData("<table bgcolor=yellow><tr><td><font color='#FFFF00'>X</font></table>")]
    [InlineData("<p style='color:transparent'>X</p>")]
    [InlineData("<template><p>X</p></template>")]
    [InlineData("<dialog>X</dialog>")]
    [InlineData("<style>.c{display:none}</style><p class=c>X</p>")]
    [InlineData("<style>/* } */ #i, b { color : red } @media screen { #i { visibility: hidden } }</style><p id=i>X</p>")]
    [InlineData("<style>div > p.c{display:none!important} p{display:block}</style><div><p class=c>X</p></div>")]
    public void Read_hidden_text_is_flagged(string html)
    {
        var document = Read.Html(html);
        Assert.Equal(BlockFlags.Hidden, Assert.Single(document.Blocks).Flags);
        Assert.Contains("hidden-text", document.Codes());
    }

    [Theory]
    [InlineData("<p aria-hidden=true>X</p>")]
    [InlineData("<p style='color:#fff;background:#00f'>X</p>")]
    [InlineData("<div style='background:url(a.png)'><p style='color:white'>X</p></div>")]
    [InlineData("<style>@media print{p{display:none}}</style><p>X</p>")]
    [InlineData("<style>p:hover{display:none} p::before{color:white}</style><p>X</p>")]
    [InlineData("<div style='visibility:hidden'><p style='visibility:visible'>X</p></div>")]
    [InlineData("<style>p{display:none}</style><p style='display:block'>X</p>")]
    public void Read_visible_text_is_not_flagged(string html)
    {
        Assert.Equal(BlockFlags.None, Assert.Single(Read.Html(html).Blocks).Flags);
    }

    [Fact]
    public void Read_hidden_text_inside_a_word_does_not_tear_it()
    {
        Assert.Equal(["Résultat garanti.", "tr"], Read.Html("<p>Résultat ga<span hidden>tr</span>ran<!-- x -->ti.</p>").Texts());
    }

    [Fact]
    public void Read_alternative_texts_are_marked_and_stand_beside_the_sentence()
    {
        var document = Read.Html("<p>Avant <img src=data:, alt='Une boîte' title='Boîte bleue'> après</p><a aria-label='Acheter' href=x></a>");
        Assert.Equal(["Avant après", "Une boîte", "Boîte bleue", "Acheter"], document.Texts());
        Assert.All(document.Blocks.Skip(1), b => Assert.True(b.Is(BlockFlags.AlternativeText)));
        Assert.True(document.HasPictures);
    }

    [Fact]
    public void Read_kinds_follow_the_elements()
    {
        var document = Read.Html("<h1>T</h1><ul><li>a<li>b</ul><table><tr><td>c<td>d<tr><td>e</table><blockquote><p>q</p></blockquote><footer><p>f</p></footer><pre>x\n  y</pre><button>B</button>");
        Assert.Equal("T\n\na\nb\n\nc\nd\n\ne\n\nq\n\nf\n\nx\n  y\n\nB", document.Text);
        Assert.Equal([BlockKind.Heading, BlockKind.ListItem, BlockKind.ListItem, BlockKind.TableCell, BlockKind.TableCell, BlockKind.TableCell, BlockKind.Quotation, BlockKind.Footer, BlockKind.Code, BlockKind.Form],
            document.Blocks.Select(b => b.Kind));
    }

    [Fact]
    public void Read_line_breaks_stay_and_two_of_them_end_the_block()
    {
        Assert.Equal(["un\ndeux", "trois"], Read.Html("un<br>deux <br> <br>trois").Texts());
    }

    [Fact]
    public void Read_a_note_mark_does_not_lengthen_the_word_before_it()
    {
        Assert.Equal("Efficace 1 et 10³ m3, 1er", Read.Html("Efficace<sup>1</sup> et 10³ m<sub>3</sub>, 1<sup>er</sup>").Text);
    }

    [Fact]
    public void Read_refers_to_external_things_without_fetching_them()
    {
        var document = Read.Html("<img src='http://x.invalid/a.png'><script src=b.js></script><link rel=stylesheet href=c.css><p style='background:url(d.png)'>X</p><a href='http://y.invalid'>lien</a>");
        var warning = document.Warnings.Single(w => w.Code == "external-reference");
        Assert.Equal(["4", "http://x.invalid/a.png, b.js, c.css, d.png"], warning.Arguments);
        Assert.Contains("script", document.Codes());
    }

    [Theory]
    [InlineData("<meta charset=iso-8859-1>", "windows-1252", "")]
    [InlineData("<meta http-equiv=content-type content='text/html; charset=windows-1252'>", "windows-1252", "")]
    [InlineData("<?xml version='1.0' encoding='utf-8'?>", "utf-8", "")]
    [InlineData("<meta charset=iso-8859-1>", "utf-8", "encoding-declared-wrong")]
    [InlineData("<meta charset=utf-8>", "windows-1252", "encoding-declared-wrong")]
    [InlineData("", "windows-1252", "encoding-guessed")]
    public void Read_the_charset_is_declared_proved_or_guessed(string declaration, string encoding, string warning)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var document = DocumentReader.Read(Encoding.GetEncoding(encoding).GetBytes($"{declaration}<html><p>Guéri dès l’été</p>"), "a.html");
        Assert.Equal("Guéri dès l’été", document.Text);
        Assert.Equal(warning.Length == 0 ? [] : [warning], document.Codes());
    }

    [Fact]
    public void Locate_names_the_element_and_its_place_in_the_page()
    {
        var document = Read.Text("<html>\n<body>\n  <p>Bonjour</p>", "a.html");
        Assert.Equal("3:3 <p>", document.Locate(2).Source);
    }
}
