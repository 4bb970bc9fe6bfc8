using AdControl.Decisions.Signing;
using AdControl.Documents.Acts;

namespace AdControl.Tests.Decisions;

public sealed class AssertionTests
{
    [Theory]
    [InlineData("Le visa est refusé à la société Alpha.", true)]
    [InlineData("Le visa prévu à l’article L. 5122-8 est REFUSÉ, n° 1.", true)]
    [InlineData("Le visa n’est refusé à personne.", false)]
    [InlineData("Le visa n’est pas refusé.", false)]
    [InlineData("Le visa est refusé, en somme, jamais.", false)]
    [InlineData("Le gel sans parfum « 0 % » est refusé.", true)]
    [InlineData("Rien ne s’oppose à la diffusion. Le visa est refusé.", true)]
    [InlineData("Le visa est accordé.", false)]
    [InlineData("", false)]
    public void Holds_sentence_asserts_the_words_or_denies_them(string text, bool expected) => Assert.Equal(expected, Assertion.Holds(text, "est refusé"));

    [Theory]
    [InlineData("La présente décision peut être contestée dans un délai de deux mois à compter de sa notification :", true)]
    [InlineData("dans le délai franc de 15 jours suivant sa réception", true)]
    [InlineData("Ce délai est prolongé de deux mois pour celles qui demeurent à l’étranger.", false)]
    [InlineData("La présente décision peut être contestée dans un délai de deux mois.", false)]
    [InlineData("dans un délai à compter de sa notification", false)]
    [InlineData("Il n’est ouvert aucun délai de deux mois à compter de sa notification.", false)]
    public void StatesDelay_needs_a_length_and_a_beginning(string text, bool expected) => Assert.Equal(expected, Assertion.StatesDelay(text));

    [Theory]
    [InlineData("Vu les articles L. 5122-8 et R. 5122-3 à R. 5122-7 ;", "R5122-5", true)]
    [InlineData("Vu les articles L. 5122-8 et R. 5122-3 à R. 5122-7 ;", "R5122-8", false)]
    [InlineData("Vu les articles L. 5122-8 et R. 5122-3 à R. 5122-7 ;", "L5122-5", false)]
    [InlineData("Vu l’article L.5122-8 ;", "L5122-8", true)]
    [InlineData("Vu l’article L. 5122-81 ;", "L5122-8", false)]
    public void Name_article_alone_or_in_a_range(string text, string article, bool expected) => Assert.Equal(expected, CitedArticles.Name([new ActSentence("v", text)], article));

    [Theory]
    [InlineData("—", 1)]
    [InlineData("\u200B \u202E", 1)]
    [InlineData("Vu ;", 1)]
    [InlineData("Vu la demande ;", 0)]
    public void Blanks_legal_basis_without_words_counts(string text, int expected)
    {
        var act = Wording.Draft("refus, public").Current;
        Assert.Equal(expected, new DraftFacts(act with { LegalBases = [new("v", text)] }).Blanks);
    }

    [Fact]
    public void CitesLaw_reads_the_words_and_not_where_a_sentence_came_from()
    {
        var act = Wording.Draft("refus, public").Current;
        var emptied = act.Rewrite(s => s.Rule is "VISA-01" or "DEC-12" ? [s with { Text = "Vu le code de la santé publique ;" }] : [s]);
        Assert.Contains(emptied.LegalBases, s => s.Cites.Contains("CSP:L5122-8"));
        Assert.False(new DraftFacts(emptied, new HashSet<string> { "L5122-8" }).CitesLaw);
        Assert.True(new DraftFacts(act, new HashSet<string> { "L5122-8" }).CitesLaw);
    }
}
