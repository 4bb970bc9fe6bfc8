namespace AdControl.Documents.Tests;

public sealed class MarkdownTests
{
    [Fact]
    public void Read_gives_the_text_a_reader_sees()
    {
        var document = Read.Text("# Titre\n\nUn *texte* [lien](http://x.invalid \"infobulle\").\n\n![Une boîte](a.png)\n\n- un\n- deux\n\n| a | b |\n|---|---|\n| c | d |\n\n    code\n", "a.md");
        Assert.Equal(["Titre", "Un texte lien.", "infobulle", "Une boîte", "un", "deux", "a", "b", "c", "d", "code"], document.Texts());
        Assert.True(document.BlockOf("Une boîte").Is(BlockFlags.AlternativeText));
        Assert.Equal(DocumentFormat.Markdown, document.Format);
    }

    [Fact]
    public void Read_raw_html_is_html()
    {
        var document = Read.Text("Vu.\n\n<div hidden>\n\nCaché.\n\n</div>\n\nVu <span style='display:none'>non</span> aussi.", "a.md");
        Assert.Equal(["Vu.", "Caché.", "Vu aussi.", "non"], document.Texts());
        Assert.Equal([false, true, false, true], document.Blocks.Select(b => b.Is(BlockFlags.Hidden)));
    }

    [Fact]
    public void Locate_names_the_line_of_the_source()
    {
        var document = Read.Text("# Titre\n\n\nTexte\n", "a.md");
        Assert.Equal("4:1", document.Locate(document.BlockOf("Texte").Start).Source);
    }
}
