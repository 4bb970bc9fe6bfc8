using AdControl.Decisions.Facts;
using AdControl.Decisions.Signing;

namespace AdControl.Tests.Decisions;

public sealed class DraftFactsTests
{
    private static readonly FindingFacts Finding = new("GP-31", "R5122-4 2°", "L'effet est assuré.") { Passages = ["Résultat garanti en 3 jours"], Cites = ["CSP:R5122-4:2°", "ANSM:x"] };

    [Theory]
    [InlineData("Considérant que « résultat garanti en 3 jours » méconnaît le 2° de l’article R. 5122-4 ;", true)]
    [InlineData("Considérant que la promesse « Résultat garanti en 3\u00A0jours » est contraire au R5122-4, 2° ;", true)]
    [InlineData("Considérant que « Résultat garanti » méconnaît l’article R. 5122-4 ;", false)]
    [InlineData("Considérant que « Résultat garanti en 3 jours » méconnaît l’article R. 5122-3 ;", false)]
    public void States_recital_in_a_persons_words_needs_the_passage_and_the_article(string recital, bool expected)
    {
        // The legal bases name the article too: here only the recital does.
        var act = Wording.Draft("refus, public").Current;
        act = act with { LegalBases = [], Recitals = [new("recital", recital)] };
        Assert.Equal(expected, new DraftFacts(act).States(Finding));
    }

    [Fact]
    public void States_passage_with_control_characters_and_inner_quotes_is_found_as_it_was_written()
    {
        var finding = Finding with { Id = "z", Passages = ["il dit « oui »\u0000\u001B[31m\n et e\u0301te\u0301"] };
        var act = Wording.Drafter.DraftAct(Wording.Facts("refus, public") with { Findings = [finding] }, new DateOnly(2026, 4, 3));
        Assert.True(new DraftFacts(act).States(finding));
        Assert.False(new DraftFacts(act.Rewrite(s => s.Id == "gri-02.z" ? [] : [s])).States(finding));
    }
}
