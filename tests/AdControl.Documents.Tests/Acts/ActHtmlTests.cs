using AdControl.Documents.Acts;

namespace AdControl.Documents.Tests.Acts;

public sealed class ActHtmlTests
{
    [Fact]
    public void Write_page_stands_alone_in_french()
    {
        var html = ActHtml.Write(SampleActs.Refusal);
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"fr\">", html, StringComparison.Ordinal);
        Assert.DoesNotContain("http", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.Contains("<h2>Article 1er</h2>", html, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">60000017</th>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_hostile_words_stay_words()
    {
        var html = ActHtml.Write(SampleActs.Hostile);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<!-- -->", html, StringComparison.Ordinal);
        Assert.Contains("Laboratoires Fictifs &amp; Cie &lt;SAS&gt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Fragment_for_editing_names_sentences_and_shows_changes()
    {
        var marks = new Dictionary<string, ActMark>
        {
            ["recital-1"] = new(ActMarkKind.Edited, "Considérant l’ancien texte ;", "C. Exemple, le 3 avril"),
            ["visa-2"] = new(ActMarkKind.Removed, null, "C. Exemple, le 3 avril"),
        };
        var html = ActHtml.Fragment(SampleActs.Refusal, new ActHtmlOptions { ForEditing = true, Marks = marks });
        Assert.Contains("<span data-sentence=\"recital-1\"><del title=\"C. Exemple, le 3 avril\">Considérant l’ancien texte&#xA0;;</del> <ins", html, StringComparison.Ordinal);
        Assert.Contains("<del title=\"C. Exemple, le 3 avril\">Vu la demande", html, StringComparison.Ordinal);
    }
}
